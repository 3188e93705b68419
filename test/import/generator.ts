/** Chronicles by chance, with what they tell: for tests over many of them. */
import fc from 'fast-check';

/** An entry as it was meant. */
export interface Meant {
  /** As records have it. */
  date: string;
  /** What stands after the date. */
  told: string;
}

/** A chronicle and its entries in their order. */
export interface Chronicle {
  text: string;
  entries: Meant[];
}

const NAMES = ['汪小满', '石敬之', '邹立群', '罗文博', '于飞'];
const UNITS = ['青竹家具有限公司', '远山竹业有限公司', '云溪竹艺有限公司', '石桥竹器厂', '江州市林业局'];

const name = fc.constantFrom(...NAMES);
const unit = fc.constantFrom(...UNITS);
const number = fc.integer({ min: 2, max: 99 });

/** What entries tell. None begins with a label or a date. */
const told = fc.oneof(
  fc
    .tuple(number, number)
    .map(
      ([term, session]) => `协会召开${han(term % 9)}届${han(session % 9)}次理事会，会议通过了《会费办法》。`,
    ),
  fc
    .tuple(unit, number, name, number)
    .map(
      ([a, b, c, d]) =>
        `协会授予${a}等${b}家企业“质量标兵”荣誉称号；授予${c}等${d}位同志“技术能手”荣誉称号。`,
    ),
  fc.tuple(unit, number).map(([a, b]) => `协会举办“竹材培训班”，${a}等${b}家单位参加。`),
  fc.tuple(unit, number).map(([a, b]) => `${a}向协会捐款${b}万元；共计捐出善款${b}万元。`),
  fc.tuple(unit, name).map(([a, b]) => `${a}${b}处长一行莅临协会指导工作。`),
  fc
    .array(
      fc.constantFrom(
        '协会',
        '大会',
        '，',
        '“',
        '”',
        '《',
        '》',
        '（',
        '）',
        '等',
        '3家',
        '授予',
        '捐款',
        '竹',
      ),
      { minLength: 3, maxLength: 30 },
    )
    .map((words) => `会员${words.join('')}。`),
);

const HAN = '零一二三四五六七八九';
const han = (digit: number): string => HAN[digit === 0 ? 1 : digit] as string;

interface WrittenDate {
  source: string;
  date: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Dates of 2022, as sources and as records write them. */
const date: fc.Arbitrary<WrittenDate> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 27 }), fc.integer({ min: 0, max: 5 }))
  .map(([month, day, form]): WrittenDate => {
    const forms: WrittenDate[] = [
      { source: `${month}月${day}日`, date: `2022-${two(month)}-${two(day)}` },
      { source: `${month}月${day}日上午`, date: `2022-${two(month)}-${two(day)} 上午` },
      {
        source: `${month}月${day}日至${day + 1}日`,
        date: `2022-${two(month)}-${two(day)}/2022-${two(month)}-${two(day + 1)}`,
      },
      { source: `${month}月`, date: `2022-${two(month)}` },
      { source: `${month}月上旬`, date: `2022-${two(month)} 上旬` },
      { source: '2022年间', date: '2022' },
    ];
    return forms[form] as WrittenDate;
  });

const LABELS: readonly ((index: number) => string)[] = [
  (index) => `${index + 1}、`,
  (index) => `${index + 1}. `,
  () => '△',
  (index) => `第${index + 1}条 `,
];

/** A chronicle of one form: labels, and what parts entries. */
export const chronicle: fc.Arbitrary<Chronicle> = fc
  .tuple(
    fc.array(fc.tuple(date, told), { minLength: 1, maxLength: 25 }),
    fc.constantFrom(...LABELS),
    fc.constantFrom('\n', '\r\n', '\n\n'),
  )
  .map(([entries, label, end]) => ({
    text: entries.map(([when, what], index) => `${label(index)}${when.source}，${what}`).join(end),
    entries: entries.map(([when, what]) => ({ date: when.date, told: what })),
  }));
