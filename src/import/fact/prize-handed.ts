/** Prizes that go from hand to hand: 从会长手中接过“…”奖牌, 把“…”的奖杯递到甲手里; and those of which the receiver is left out. */
import { clauseAt, isQuoted } from '../clause.js';
import { isLeftOut } from '../left-out.js';
import { group, matches, type Passage, type Span } from '../passage.js';
import { granted } from './prize-by-title.js';
import { QUOTED, TOKEN, titlesAt } from './prize-title.js';
import { isTold, type Prize } from './prize-told.js';

export const handed = (passage: Passage): Prize[] => [
  ...taken(passage),
  ...handedTo(passage),
  ...broughtHome(passage),
  ...unsaid(passage),
];

/** 10位姐妹从商会手中捧过了沉甸甸的“…”奖杯 */
const TAKEN =
  /(?:从(?<by>[^，。；从]{1,24}?)手[中里上])?(?:亲手|郑重)?(?:捧过|接过|捧走|捧起|领走|抱回|抱走|拿回|揽下)了?/dg;
const ENDS_WITH_TOKEN = new RegExp(`${TOKEN}$`);

function taken(passage: Passage): Prize[] {
  return matches(passage, TAKEN).flatMap((match): Prize[] => {
    const verb = match.index as number;
    const after = verb + match[0].length;
    const clause = clauseAt(passage, verb);
    const titles = titlesAt(passage, after, Math.min(clause.end, after + 120), false);
    if (!titles || !ENDS_WITH_TOKEN.test(passage.view.slice(after, titles.end))) return [];
    if (isQuoted(passage, verb) || !isTold(passage, clause.at, verb, titles.end)) return [];
    const by = group(match, 'by');
    return [
      {
        list: { at: clause.at, end: verb },
        ...titles,
        ...(by && { grantor: by }),
        apart: false,
        verb,
        at: clause.at,
        end: titles.end,
      },
    ];
  });
}

const TITLE = `(?<title>${QUOTED})${TOKEN}`;

/** 把“年度工匠”的奖杯递到了邹立群等8位师傅手里, 将“…”证书交给甲 */
const HANDED: readonly RegExp[] = [
  new RegExp(
    `[将把]${TITLE}(?:亲手|郑重)?[递送交颁发捧]到了?(?<list>[^。；，“”]{2,200}?)(?:的)?手[里中上]`,
    'dg',
  ),
  new RegExp(`[将把]${TITLE}(?:亲手|郑重)?[递送交颁发]给了?(?<list>[^。；，“”]{2,200}?)(?=[。；，]|$)`, 'dg'),
];

const handedTo = (passage: Passage): Prize[] =>
  HANDED.flatMap((pattern) =>
    matches(passage, pattern).flatMap((match) => {
      const [title, list] = [group(match, 'title') as Span, group(match, 'list') as Span];
      const at = match.index as number;
      return granted(passage, list, { titles: [title], end: at + match[0].length }, at);
    }),
  );

/** 把“优秀组织奖”的奖杯捧回了家 */
const HOME = new RegExp(`[将把]${TITLE}(?:捧|抱|领|带|揽|收)(?:回|入|走)`, 'dg');

const broughtHome = (passage: Passage): Prize[] =>
  matches(passage, HOME).flatMap((match): Prize[] => {
    const verb = match.index as number;
    const { at } = clauseAt(passage, verb);
    const end = verb + match[0].length;
    if (isQuoted(passage, verb) || !isTold(passage, at, verb, end)) return [];
    return [
      { list: { at, end: verb }, titles: [group(match, 'title') as Span], apart: false, verb, at, end },
    ];
  });

/** 省侨联授予“侨胞之家”称号: another gives it and does not say to whom. */
const UNSAID = new RegExp(
  `(?<giver>(?:国家|中国|全国|中华|[省市县区])[\\u3400-\\u9fff]{1,20}?)(?:授予|授|颁授|颁发|颁来)了?${TITLE}(?=[，。；]|一[块枚面]|$)`,
  'dg',
);
/** Whoever gives prizes to associations: authorities, and bodies of a wider area than theirs. */
const HIGHER = /(?:局|厅|委|政府|部|总工会)$|^(?:国家|中国|全国|中华|省)/;

const unsaid = (passage: Passage): Prize[] =>
  matches(passage, UNSAID).flatMap((match): Prize[] => {
    const giver = group(match, 'giver') as Span;
    const end = giver.at + match[0].length;
    if (!HIGHER.test(passage.view.slice(giver.at, giver.end)) || !isLeftOut(passage, giver.at)) return [];
    if (!isTold(passage, giver.at, giver.end, end)) return [];
    const list = { at: giver.end, end: giver.end };
    const titles = [group(match, 'title') as Span];
    return [{ list, titles, giver, unsaid: true, apart: false, verb: giver.end, at: giver.at, end }];
  });
