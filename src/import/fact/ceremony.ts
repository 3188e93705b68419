/** Ceremonies: unveiling, ribbon cutting, handing over of awards and of letters of appointment. */
import { type Finder, type Found, given, type Passage, sentences } from '../passage.js';

type CeremonyType = 'unveiling' | 'ribbon-cutting' | 'award' | 'appointment';

const WORDS: readonly (readonly [RegExp, CeremonyType, RegExp])[] = [
  [/剪彩/g, 'ribbon-cutting', /(?<object>“[^”]+”)(?:剪彩)/],
  [/揭牌/g, 'unveiling', /(?<object>“[^”]+”)(?:正式)?(?:举行)?揭牌|为(?<other>“[^”]+”)揭牌/],
  [
    /颁奖(?:仪式|典礼|大会)|表彰大会/g,
    'award',
    /(?<object>[^，。；“”《》及暨]{2,40}?(?:表彰大会|颁奖(?:仪式|典礼|大会)))/,
  ],
  [/颁发了?聘书|颁发聘任|聘书颁发/g, 'appointment', /向(?<object>[^，。；]{1,20}?)颁发了?聘书/],
];

export const ceremony: Finder<'ceremony'> = (passage) =>
  WORDS.flatMap(([word, type, object]) =>
    sentences(passage).flatMap((sentence) => {
      const view = passage.view.slice(sentence.at, sentence.end);
      const [first] = view.matchAll(word);
      return first ? [held(passage, { at: sentence.at, view, first, type, object })] : [];
    }),
  );

interface Told {
  at: number;
  view: string;
  first: RegExpMatchArray;
  type: CeremonyType;
  object: RegExp;
}

function held(passage: Passage, { at, view, first, type, object }: Told): Found<'ceremony'> {
  const match = object.exec(view);
  const named = match?.groups?.object ?? match?.groups?.other;
  const start = match ? match.index + match[0].indexOf(named as string) : -1;
  const [from, to] = around(view, first.index as number);
  return {
    fact: given({
      kind: 'ceremony' as const,
      type,
      object: named && passage.text.slice(at + start, at + start + named.length),
    }),
    at: at + from,
    end: at + to,
    rule: `ceremony-${type}`,
    grade: 'sure',
  };
}

/** The clause around an offset. */
function around(view: string, at: number): [number, number] {
  const from = Math.max(view.lastIndexOf('，', at), view.lastIndexOf('；', at)) + 1;
  const to = view.slice(at).search(/[，。；]/);
  return [from, to < 0 ? view.length : at + to];
}
