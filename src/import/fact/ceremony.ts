/** Ceremonies: unveiling, ribbon cutting, handing over of awards and of letters of appointment. */
import { afterOwn, clauseAt, maskQuotes } from '../clause.js';
import { OWN_START } from '../directory.js';
import { beside, type Finder, type Found, given, type Passage, type Span, sentences } from '../passage.js';
import { mayMatch } from '../prefilter.js';

type CeremonyType = 'unveiling' | 'ribbon-cutting' | 'award' | 'appointment';

/** The words of a ceremony, with what it was for. */
type Words = readonly (readonly [RegExp, CeremonyType, RegExp])[];

const EXACT: Words = [
  [/剪彩/g, 'ribbon-cutting', /(?<object>“[^”]+”)(?:剪彩)/],
  [/揭牌/g, 'unveiling', /(?<object>“[^”]+”)(?:正式)?(?:举行)?揭牌|为(?<other>“[^”]+”)揭牌/],
  [
    /颁奖(?:仪式|典礼|大会)|表彰大会/g,
    'award',
    /(?<object>[^，。；“”《》及暨]{2,40}?(?:表彰大会|颁奖(?:仪式|典礼|大会)))/,
  ],
  [/颁发了?聘书|颁发聘任|聘书颁发/g, 'appointment', /向(?<object>[^，。；]{1,20}?)颁发了?聘书/],
];

/** Other words: 揭幕, 授牌, 为获奖者颁奖, 接过聘书. What they were for stands after 为 or 向. */
const WIDER: Words = [
  [
    /揭幕(?!战|赛)|揭匾|揭开[^，。；]{0,12}(?:牌匾|红绸|帷幕|铭牌)|挂牌(?:仪式|典礼)|(?<=[站点室馆心地家会园院社区村校司处所址铺堂部][^，。；]{0,4})(?:正式)?挂牌(?=[，。；]|$)/g,
    'unveiling',
    /为(?<object>[^，。；为]{2,30}?)(?:揭幕|揭匾|揭开|挂牌)/,
  ],
  [
    /颁奖(?:晚会|礼|盛典|活动|会)|授奖(?:仪式|大会|典礼)|表彰(?:会|仪式|典礼)|颁奖(?=[，。；、并]|$)|(?<!出)发奖(?=[，。；、并]|$|仪式|典礼)|授牌|授匾|(?:获奖|得奖|优胜|受表彰|先进|优秀|中奖)[^，。；“”]{0,16}(?:颁发|颁授|颁)了?[^，。；“”]{0,8}(?:奖牌|证书|奖杯|奖状|奖品|奖金|牌匾|奖章)/g,
    'award',
    /[为向](?<object>[^，。；为向]{2,30}?)(?:颁奖|授牌|颁发|颁授)/,
  ],
  [
    /(?:颁发|颁授|颁赠|授予|发放|送上|致送|呈送|敬送|递交|接过|颁)了?[^，。；]{0,16}(?:聘书|聘任书|聘任证书|聘用证书)|(?:聘任|受聘|颁聘|聘书)[^，。；]{0,4}仪式|聘书[^，。；]{0,16}[送交递颁]到|颁聘(?=[，。；、]|$)/g,
    'appointment',
    /[为向](?<object>[^，。；为向]{1,20}?)(?:颁发|颁授|颁赠|授予|发放|送上|致送|呈送|敬送|递交|颁)/,
  ],
];

export const ceremony: Finder<'ceremony'> = (passage) => {
  const exact = findWith(passage, EXACT, 'sure');
  const wider = findWith(passage, WIDER, 'likely');
  const types = (type: unknown) => (each: Found<'ceremony'>) => each.fact.type === type;
  const found = ['ribbon-cutting', 'unveiling', 'award', 'appointment'].flatMap((type) =>
    beside(exact.filter(types(type)), wider.filter(types(type))).sort((a, b) => a.at - b.at),
  );
  return found.filter((each, index) => !isToldAgain(passage, found[index - 1], each));
};

function findWith(passage: Passage, words: Words, grade: Found['grade']): Found<'ceremony'>[] {
  const told = words.filter(([word]) => mayMatch(word, passage.view));
  return told.flatMap(([word, type, object]) =>
    sentences(passage).flatMap((sentence) => {
      const view = passage.view.slice(sentence.at, sentence.end);
      const first = [...view.matchAll(word)].find(({ 0: { length }, index }) =>
        isHeld(passage, { at: sentence.at + index, end: sentence.at + index + length }),
      );
      return first ? [held(passage, { at: sentence.at, view, first, type, object, grade })] : [];
    }),
  );
}

/** Words of plans, of other times, of documents, and of shares that are listed. */
const NOT_HELD =
  /将[于在要]|即将|拟|筹备|筹划|商讨|商议|讨论|研究(?!院|所|会|中心|室|基地)|曾[经于在]|去年|此前|日前已|事宜|方案|通知|上市|督办|新三板|交易所|交所|股权/;
/** 揭牌的竹文化馆: what was unveiled at another time. */
const MENTION = /^(?:仪式)?的(?!仪式|是|还有|有)/;

/** Whether a ceremony was held, and by the association or for it. */
function isHeld(passage: Passage, { at, end }: Span): boolean {
  const { view, directory } = passage;
  const clause = clauseAt(passage, at);
  const before = maskQuotes(view.slice(clause.at, at));
  if (/《[^》]*$/.test(view.slice(clause.at, at)) || NOT_HELD.test(before)) return false;
  if (/^(?:仪式|典礼)?(?:的)?(?:事宜|方案|筹备|通知|上市)/.test(view.slice(end, end + 8))) return false;
  if (MENTION.test(view.slice(end, end + 6))) return false;
  const guest =
    /应邀|受邀|赴[^，]{2,20}(?:出席|参加)/.test(before) || /^[，；：、】\s]*(?:出席|参加|观摩)/.test(before);
  return !guest && !(OWN_START(directory).test(before) && /^.{2,20}?(?:出席|参加)/.test(before));
}

/** 活动中举行了揭牌仪式。甲、乙共同揭牌: the same ceremony, told again in the next sentence. */
function isToldAgain(
  passage: Passage,
  before: Found<'ceremony'> | undefined,
  { fact, at }: Found<'ceremony'>,
): boolean {
  if (before?.fact.type !== fact.type) return false;
  const all = sentences(passage);
  const place = (offset: number) => all.findIndex((each) => each.at <= offset && offset < each.end);
  const objects = [before?.fact.object, fact.object].filter((each) => /^“/.test(String(each)));
  return place(at) - place(before?.at ?? 0) <= 1 && new Set(objects).size < 2;
}

interface Told {
  at: number;
  view: string;
  first: RegExpMatchArray;
  type: CeremonyType;
  object: RegExp;
  grade: Found['grade'];
}

/** Without the association and the verb before a name: 协会召开|年度表彰大会. */
function bare(passage: Passage, span: Span): Span {
  const { at } = afterOwn(passage, span);
  const verb = /^(?:隆重)?(?:召开|举行|举办)了?/.exec(passage.view.slice(at, span.end))?.[0] ?? '';
  return at + verb.length < span.end ? { at: at + verb.length, end: span.end } : span;
}

function held(passage: Passage, { at, view, first, type, object, grade }: Told): Found<'ceremony'> {
  const match = object.exec(view);
  const named = match?.groups?.object ?? match?.groups?.other;
  const start = match ? match.index + match[0].indexOf(named as string) : -1;
  const span = named && bare(passage, { at: at + start, end: at + start + named.length });
  const [from, to] = around(view, first.index as number);
  return {
    fact: given({
      kind: 'ceremony' as const,
      type,
      object: span && passage.text.slice(span.at, span.end),
    }),
    at: at + from,
    end: at + to,
    rule: `ceremony-${type}`,
    grade,
  };
}

/** The clause around an offset. */
function around(view: string, at: number): [number, number] {
  const from = Math.max(view.lastIndexOf('，', at), view.lastIndexOf('；', at)) + 1;
  const to = view.slice(at).search(/[，。；]/);
  return [from, to < 0 ? view.length : at + to];
}
