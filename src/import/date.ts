/**
 * Dates as chronicles write them → dates of records. The precision stays what the text says; what a date
 * leaves out comes from the heading above or the entry before, and `derived` says so.
 */
import { type PartialDate, parseDate } from '../activity/date.js';

/** What a date may leave out. */
export interface DateContext {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}

/** A date found in a text. */
export interface FoundDate {
  /** As records write it; undefined where the year is unknown or no calendar has the day. */
  date: string | undefined;
  /** Its parts, for what comes after. */
  parts: DateContext;
  at: number;
  /** Length of its words, weekday and time included. */
  length: number;
  /** Whether a part was taken from elsewhere than a heading: 是月, 次日. */
  derived: boolean;
  /** What records have no form for: 晚, 中午, —16:00, 、15日, 中下旬. */
  lost?: string;
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

const PATTERNS: readonly {
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

interface Read {
  parts: DateContext;
  end?: DateContext | undefined;
  part?: string | undefined;
  half?: string | undefined;
  hour?: string | undefined;
  minute?: string | undefined;
  derived?: boolean;
  lost?: string | undefined;
}

/** What goes on with a day and records have no form for: 14:30—16:00, 5月12日、15日. */
const MORE = sticky(
  '(?<=[:：时時点點]\\d{0,2}分?)[-—–~～至到]{1,2}\\d{1,2}[:：时時点點](?:\\d{2}分?)?|(?<=[日号號])(?:(?:、|和|及)(?:\\d{1,2}月)?\\d{1,2}[日号號])+',
);

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** The date that starts at an offset of a text; undefined where none does. */
export function dateAt(text: string, at: number, context: DateContext): FoundDate | undefined {
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && read([...match], context);
    if (!match || !found) continue;
    MORE.lastIndex = at + match[0].length;
    const more = MORE.exec(text)?.[0] ?? '';
    const { lost = '', ...date } = written(found);
    const left = lost + more;
    return {
      at,
      length: match[0].length + more.length,
      derived: found.derived === true,
      ...date,
      ...(left !== '' && { lost: left }),
    };
  }
  return undefined;
}

const HALVES: Readonly<Record<string, string>> = {
  上午: '上午',
  早上: '上午',
  早晨: '上午',
  清晨: '上午',
  凌晨: '上午',
  下午: '下午',
};

/** A date as records write it. */
function written({
  parts,
  end,
  part,
  half,
  hour,
  minute,
  lost: more,
}: Read): Pick<FoundDate, 'date' | 'parts' | 'lost'> {
  const known = half && HALVES[half];
  const text = [joined(parts), known, time(half, hour, minute), part].filter(Boolean).join(' ');
  const whole = end ? `${joined(parts)}/${joined(end)}` : text;
  const left = [half && !known ? half : '', more ?? ''].join('');
  const lost = left === '' ? {} : { lost: left };
  const parsed: PartialDate | undefined = parts.year === undefined ? undefined : parseDate(whole);
  return { date: parsed && whole, parts: isPossible(parts) ? parts : { year: parts.year }, ...lost };
}

/** Whether some year has the month and the day. */
const isPossible = ({ month = 1, day = 1 }: DateContext): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31;

function joined({ year, month, day }: DateContext): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return [year, month && two(month), day && two(day)]
    .filter((each) => each !== undefined && each !== 0)
    .join('-');
}

function time(
  half: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
): string | undefined {
  if (hour === undefined) return undefined;
  const late = Number(hour) < 12 && /下午|晚|傍|夜/.test(half ?? '');
  return `${String(Number(hour) + (late ? 12 : 0)).padStart(2, '0')}:${(minute ?? '00').padStart(2, '0')}`;
}

const QUARTERS: Readonly<Record<string, string>> = { 1: '一', 2: '二', 3: '三', 4: '四' };

function yearPart(part: string): string {
  const bare = part.replace(/^年(?=[初底末])/, '').replace('末', '底');
  const quarter = /^第?([一二三四1-4])季度$/.exec(bare)?.[1];
  if (quarter) return `第${QUARTERS[quarter] ?? quarter}季度`;
  return bare === '中' ? '年中' : bare;
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const republic = /^民[国國](.+)$/.exec(text)?.[1];
  if (republic) return 1911 + (republic === '元' ? 1 : (numberOf(republic) ?? 0));
  if (/^\d{4}$/.test(text)) return Number(text);
  return Number([...text].map((each) => Math.max(0, '〇一二三四五六七八九'.indexOf(each))).join(''));
}

const DIGITS = '〇一二三四五六七八九';

/** A number up to a few hundred in digits or in Han characters: 26, 二十六, 廿六. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0;
  let digit = 0;
  for (const each of text.replace('廿', '二十').replace('卅', '三十')) {
    const unit = { 十: 10, 百: 100 }[each];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(each === '两' ? '二' : each));
  }
  return sum + digit;
}

/** The day after. */
function following({ year, month, day }: DateContext): DateContext {
  if (year === undefined || month === undefined || day === undefined) return { year, month, day };
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}
