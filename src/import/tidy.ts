/** Facts without the marks and particles that joined their words to a sentence. */
import type { ImportedRecord } from './record.js';

type Recorded = ImportedRecord['facts'][number];

/** A fact whose texts begin and end where the things that they name do. */
export function tidied({ evidence, ...told }: Recorded): Recorded {
  const fact = tidy(told) as Recorded;
  const isTitled = typeof fact.title === 'string' && TITLED.has(String(fact.kind));
  return { ...fact, ...(isTitled && { title: namedBy(String(fact.title)) }), evidence };
}

/** Kinds whose titles are names of things, before which their story may stand. */
const TITLED: ReadonlySet<string> = new Set(['document', 'establishment']);

/** The name without its story: 与市博物馆共建的|研究工作站, 三易其稿的|新章程; 关于……的决定 is a name as it is. */
const namedBy = (title: string): string =>
  /关于|^[“《]/.test(title) ? title : title.replace(/^[^“《]{3,}的(?=“|[^的]{2,16}$)/, '');

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(JOINED, '') || value;
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each)]));
}

/** ，就……听取意见, 之“屈子杯”, 了设立…… */
const JOINED = /^[，、；：。\s】\]]+|^[之了](?=[“《])|[，、；：\s]+$/g;
