/** Text cut into spans of one face each. */
import type { Coverage, Service, Setting } from './coverage.js';
import type { Span } from './face.js';

/** ’ is a closing quotation mark, but an apostrophe between Western letters. */
const APOSTROPHE = 0x2019;
const LETTER = /[A-Za-z\u00c0-\u024f]/;

/**
 * Cuts text by the faces that serve its characters. A space or a mark stays with the character before it
 * as long as that one's face has it. A character that no face has goes to the first face of its chain.
 * The two halves of `——` and of `……` are one character twice, so one face serves both; so it does
 * a Western word and the apostrophe within it.
 */
export function cutSpans(text: string, coverage: Coverage): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let current: Setting | undefined;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) as number;
    const apostrophe =
      codePoint === APOSTROPHE && current?.eastAsian === false && LETTER.test(text[at + 1] ?? '');
    const setting = apostrophe ? current : settingAfter(current, codePoint, coverage.serviceOf(codePoint));
    if (setting !== current) {
      if (current) spans.push({ text: text.slice(start, at), ...current });
      start = at;
      current = setting;
    }
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (current) spans.push({ text: text.slice(start), ...current });
  return spans;
}

/** Code points of a text that no face has, each once, in the order of the text. */
export function missingCodePoints(text: string, coverage: Coverage): number[] {
  const missing = new Set<number>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (coverage.serviceOf(codePoint).missing) missing.add(codePoint);
  }
  return [...missing];
}

function settingAfter(current: Setting | undefined, codePoint: number, service: Service): Setting {
  if (!current || !service.joins) return service.setting;
  return service.requires && !service.missing && !current.face.has(codePoint) ? service.setting : current;
}
