/** The forms in which chronicles write dates, the first that fits being the one. */
import { numberOf, yearOf } from './numeral.js';

/** What a date may leave out. */
export interface DateContext {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}

/** What a form says of a date. */
export interface Read {
  parts: DateContext;
  end?: DateContext | undefined;
  part?: string | undefined;
  half?: string | undefined;
  hour?: string | undefined;
  minute?: string | undefined;
  derived?: boolean;
  lost?: string | undefined;
}

const N = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})';
const YEAR =
  '(?:公元)?(\\d{4}|[〇○零Ｏ一二三四五六七八九]{4}|民[国國](?:元|\\d{1,3}|[一二三四五六七八九十百]{1,6}))年';
const DAY_SIGN = '[日号號]';
const TO = '\\s*(?:至|到|[-—–－~～])+\\s*';
const REST =
  '(?:\\s*[(（]?(?:周|星期|礼拜|禮拜)[一二三四五六日天][)）]?)?' +
  '(?:\\s*(上午|下午|早上|早晨|清晨|凌晨|中午|晚上|晚间|晚|傍晚|夜))?' +
  '(?:\\s*(\\d{1,2})(?:[:：时時点點])(?:(\\d{1,2})分?|半|整)?)?';

export const PATTERNS: readonly {
  pattern: RegExp;
  read: (match: (string | undefined)[], context: DateContext) => Read | undefined;
}[] = [
  {
    // 2022年9月26日至28日, 9月28日至10月2日, 12月30日至2023年1月2日
    pattern: sticky(
      `(?:${YEAR}\\s*)?(${N})\\s*月\\s*(${N})\\s*${DAY_SIGN}?${TO}(?:${YEAR}|(次年|翌年))?(?:(${N})\\s*月\\s*)?(${N})\\s*${DAY_SIGN}`,
    ),
    read: ([, year, month, day, toYear, next, toMonth, toDay], context) => {
      const from = { year: yearOf(year) ?? context.year, month: numberOf(month), day: numberOf(day) };
      const last = {
        year: yearOf(toYear) ?? (next && from.year ? from.year + 1 : from.year),
        month: numberOf(toMonth) ?? from.month,
        day: numberOf(toDay),
      };
      return { parts: from, end: last };
    },
  },
  {
    // 2023.04.18-04.20, 2023-08-09至08-11, 2023/8/9—11
    pattern: sticky(
      `(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})${TO}(?:\\1\\2)?(?:(\\d{1,2})\\2)?(\\d{1,2})(?![\\d年月])`,
    ),
    read: ([, year, , month, day, toMonth, toDay]) => {
      const parts = { year: Number(year), month: Number(month), day: Number(day) };
      return { parts, end: { ...parts, month: Number(toMonth ?? month), day: Number(toDay) } };
    },
  },
  {
    // 2022-09-26至2022-09-28 is rare; 2022-9-26, 2022.9.26, 2022/9/26
    pattern: sticky(`(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`),
    read: ([, year, , month, day]) => ({
      parts: { year: Number(year), month: Number(month), day: Number(day) },
    }),
  },
  {
    // 3月1日、2日 as two days that follow each other
    pattern: sticky(`(?:${YEAR}\\s*)?(${N})\\s*月\\s*(${N})\\s*${DAY_SIGN}[、和](${N})\\s*${DAY_SIGN}`),
    read: ([, year, month, day, second], context) => {
      const parts = { year: yearOf(year) ?? context.year, month: numberOf(month), day: numberOf(day) };
      const next = numberOf(second);
      const follows = parts.day !== undefined && next === parts.day + 1;
      return follows ? { parts, end: { ...parts, day: next } } : undefined;
    },
  },
  {
    pattern: sticky(`(?:${YEAR}\\s*)?(${N})\\s*月\\s*(${N})\\s*${DAY_SIGN}${REST}`),
    read: ([, year, month, day, half, hour, minute], context) => ({
      parts: { year: yearOf(year) ?? context.year, month: numberOf(month), day: numberOf(day) },
      half,
      hour,
      minute,
    }),
  },
  {
    pattern: sticky(`(?:${YEAR}\\s*)?(${N})\\s*月?${TO}(${N})\\s*月(?!\\s*\\d)`),
    read: ([, year, month, toMonth], context) => {
      const parts = { year: yearOf(year) ?? context.year, month: numberOf(month) };
      return { parts, end: { year: parts.year, month: numberOf(toMonth) } };
    },
  },
  {
    // 6月中下旬 is more than a part of a month, for which records have no form
    pattern: sticky(
      `(?:${YEAR}\\s*)?(${N})\\s*月(?:份)?\\s*(?:([上中][中下]旬)|([上中下]旬|初|底|末)?)(?!饼|球|度|刊)`,
    ),
    read: ([, year, month, lost, part], context) => ({
      parts: { year: yearOf(year) ?? context.year, month: numberOf(month) },
      ...(part && { part: part === '末' ? '底' : part }),
      ...(lost && { lost }),
    }),
  },
  {
    pattern: sticky(`${YEAR}(?:度|间|内|里)?\\s*(初|末|底|中|上半年|下半年|第?[一二三四1-4]季度)?`),
    read: ([, year, part]) => ({ parts: { year: yearOf(year) }, ...(part && { part: yearPart(part) }) }),
  },
  {
    pattern: sticky(
      '(?:今年|本年|年)?(年初|年中|年底|年末|上半年|下半年|第?[一二三四]季度|初|底|末)(?=[，,：: ]|协|我|本)',
    ),
    read: ([whole, part], { year }) =>
      /^[初底末]/.test(whole ?? '') ? undefined : { parts: { year }, part: yearPart(part as string) },
  },
  {
    pattern: sticky(`(?:是|同|本|当|當|该)(月|年)(?:内|间|份|里)?\\s*([上中下]旬|初|底|末)?(?!度|级|份)`),
    read: ([, unit, part], { year, month }) => ({
      parts: unit === '年' ? { year } : { year, month },
      derived: true,
      ...(part && { part: part === '末' ? '底' : part }),
    }),
  },
  {
    pattern: sticky(`(?:是|同|当|當)[日天]${REST}`),
    read: ([, half, hour, minute], { year, month, day }) => ({
      parts: { year, month, day },
      half,
      hour,
      minute,
      derived: true,
    }),
  },
  {
    pattern: sticky(`(?:次|翌)日${REST}`),
    read: ([, half, hour, minute], { year, month, day }) => ({
      parts: following({ year, month, day }),
      half,
      hour,
      minute,
      derived: true,
    }),
  },
  {
    // 1.13, 3.29-3.31, 3/29-31 at the start of an entry
    pattern: sticky(
      `(\\d{1,2})([./])(\\d{1,2})(?:${TO}(?:(\\d{1,2})\\2)?(\\d{1,2}))?(?=\\s*[，,：:｜|“《「\\u3400-\\u9fff]|\\s\\d)(?!\\s*(?:[万亿元%％多余米吨倍岁年月日号號分点點版]|公[里斤顷吨]|千[米克瓦]))`,
    ),
    read: ([, month, , day, toMonth, toDay], { year }) => {
      const parts = { year, month: Number(month), day: Number(day) };
      if (year === undefined || !isPossible(parts) || parts.month === 0 || parts.day === 0) return undefined;
      if (toDay === undefined) return { parts };
      return { parts, end: { year, month: Number(toMonth ?? month), day: Number(toDay) } };
    },
  },
  {
    // 中旬 and 月底 under the heading of a month
    pattern: sticky('([上中下]旬|月[初底末])(?=[\\s，,：:｜\\u3400-\\u9fff])'),
    read: ([, part], { year, month }) =>
      month === undefined
        ? undefined
        : { parts: { year, month }, part: (part as string).replace(/^月/, '').replace('末', '底') },
  },
  {
    // 5日至7日 and 5日 under the heading of a month
    pattern: sticky(`(${N})日?${TO}(${N})日(?![本前后報报])`),
    read: ([, day, toDay], { year, month }) =>
      month === undefined
        ? undefined
        : { parts: { year, month, day: numberOf(day) }, end: { year, month, day: numberOf(toDay) } },
  },
  {
    pattern: sticky(`(${N})日(?![本前后報报])${REST}`),
    read: ([, day, half, hour, minute], { year, month }) =>
      month === undefined ? undefined : { parts: { year, month, day: numberOf(day) }, half, hour, minute },
  },
];

/** What goes on with a day and records have no form for: 14:30—16:00, 5月12日、15日. */
export const MORE = sticky(
  '(?<=[:：时時点點]\\d{0,2}分?)[-—–~～至到]{1,2}\\d{1,2}[:：时時点點](?:\\d{2}分?)?|(?<=[日号號])(?:(?:、|和|及)(?:\\d{1,2}月)?\\d{1,2}[日号號])+',
);

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** Whether some year has the month and the day. */
export const isPossible = ({ month = 1, day = 1 }: DateContext): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31;

const QUARTERS: Readonly<Record<string, string>> = { 1: '一', 2: '二', 3: '三', 4: '四' };

function yearPart(part: string): string {
  const bare = part.replace(/^年(?=[初底末])/, '').replace('末', '底');
  const quarter = /^第?([一二三四1-4])季度$/.exec(bare)?.[1];
  if (quarter) return `第${QUARTERS[quarter] ?? quarter}季度`;
  return bare === '中' ? '年中' : bare;
}

/** The day after. */
function following({ year, month, day }: DateContext): DateContext {
  if (year === undefined || month === undefined || day === undefined) return { year, month, day };
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}
