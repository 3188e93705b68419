/** Who gives: companies, people and the association, each by themselves, at the start of a clause. */
import { OWN_LIKE } from '../actor.js';
import { looksLikeOrganization } from '../directory.js';
import { listed, people, personIn } from '../names.js';
import { given, type Passage, type Span, words } from '../passage.js';
import { AFTER_SUBJECT } from '../person-words.js';
import { type NamesDraft, namesIn } from '../recipients.js';

/** Givers as far as the source names them, each with the kind of name. */
export interface Givers {
  each: NamesDraft[];
  end: number;
}

const LEAD =
  /^(?:[，、；：】〕）|\s]|其中|同时|另外|此外|随后|会上|现场|活动中|还有|以及|会员单位(?!、)|会员企业|爱心企业|在[^，。；]{1,24}?(?:上|中|期间))+/;
const CUT = new RegExp(`(?=${AFTER_SUBJECT})`, 'g');
const LONGEST = 600;
const MOST_CUTS = 60;

/** The givers at the start of a span. Undefined where none is named there. */
export function giversIn(passage: Passage, { at, end }: Span): Givers | undefined {
  const full = passage.view.slice(at, Math.min(end, at + LONGEST));
  const skip = LEAD.exec(full)?.[0].length ?? 0;
  const text = full.slice(skip);
  let best: Givers | undefined;
  for (const { index } of [...text.matchAll(CUT)].slice(0, MOST_CUTS)) {
    const cut = at + skip + index;
    if (index < 2 || (best && !/^[、和与及等]/.test(passage.view.slice(best.end, cut)))) continue;
    const each = namedIn(passage, { at: at + skip, end: cut });
    if (each) best = { each, end: cut };
  }
  return best;
}

/** All names of a span; undefined where one of them is none. */
function namedIn(passage: Passage, span: Span): NamesDraft[] | undefined {
  const told = passage.view.slice(span.at, span.end);
  if (isOwn(passage, told)) return [ownDraft(passage, span)];
  if (/等?(?:\d{1,4}|[一二三四五六七八九十两]{1,3}|多)[余多]?[家位名个][\u3400-\u9fff]{0,6}$/.test(told)) {
    const found = namesIn(passage, span);
    return found && (found.names.named.length > 0 || found.names.total) ? [found.names] : undefined;
  }
  const items = listed(passage, span);
  const persons = items.some((each) => isOrganization(passage, each)) ? [] : people(passage, span);
  if (persons.at(-1)?.span.end === span.end) return persons.map(({ said }) => personDraft(said));
  const each: NamesDraft[] = [];
  for (const item of items) {
    const draft = oneOf(passage, item);
    if (!draft) return undefined;
    each.push(draft);
  }
  return each.length > 0 ? each : undefined;
}

function oneOf(passage: Passage, item: Span): NamesDraft | undefined {
  const told = passage.view.slice(item.at, item.end);
  if (isOwn(passage, told)) return ownDraft(passage, item);
  if (isOrganization(passage, item)) return { type: 'organization', named: [words(passage, item)] };
  const person = personIn(passage, item);
  return person && personDraft(person.said);
}

const isOrganization = (passage: Passage, { at, end }: Span): boolean => {
  const name = passage.view.slice(at, end);
  return (
    name.length > 3 &&
    (looksLikeOrganization(name, passage.directory) ||
      /(?:店|厂|社|院|馆|行|部|侨联|同乡会|校友会)$/.test(name))
  );
};

const isOwn = ({ directory }: Passage, told: string): boolean => directory.isOwn(told) || CALLED.test(told);
const CALLED = new RegExp(`^${OWN_LIKE}$`);

/** The association's registered name where a word means it; what the source calls itself otherwise. */
const ownDraft = (passage: Passage, span: Span): NamesDraft => {
  const { directory, view } = passage;
  const isRegistered = directory.isOwn(view.slice(span.at, span.end));
  return { type: 'organization', named: [(isRegistered && directory.ownName) || words(passage, span)] };
};

/** Lists hold names with organisation and post, or bare ones. */
function personDraft({
  name,
  organization,
  title,
}: {
  name: string;
  organization?: string;
  title?: string;
}): NamesDraft {
  return { type: 'person', named: [organization || title ? given({ name, organization, title }) : name] };
}
