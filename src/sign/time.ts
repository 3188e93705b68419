/** The time of a signature: as people write it, and as a PDF does. */

/** A moment with the offset from UTC that its writer counts by, in minutes. */
export interface SigningTime {
  moment: Date;
  offset: number;
}

/** Full dates and times of ISO 8601, with their offset: without one they mean something else on each machine. */
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** A time such as `2022-11-05T14:00:00+08:00`; undefined when the text is none or lacks the offset. */
export function readTime(text: string): SigningTime | undefined {
  const match = ISO.exec(text);
  const moment = new Date(text);
  if (!match || Number.isNaN(moment.getTime())) return undefined;
  return { moment, offset: minutes(match[1], match[2], match[3]) };
}

/** The date string of a moment: `D:20221105140000+08'00` (ISO 32000-1, 7.9.4, with the apostrophe at the end). */
export function pdfDate({ moment, offset }: SigningTime): string {
  const local = new Date(moment.getTime() + offset * 60_000);
  const digits = local.toISOString().slice(0, 19).replace(/\D/g, '');
  if (offset === 0) return `D:${digits}Z`;
  const size = Math.abs(offset);
  return `D:${digits}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}'${two(size % 60)}'`;
}

const PDF_DATE =
  /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z(?:00'?(?:00'?)?)?|([+-])(\d{2})'?(?:(\d{2})'?)?)?$/;

/** The moment of a date string; parts that are left out have their least value, an offset that is, is UTC. */
export function readPdfDate(text: string): SigningTime | undefined {
  const match = PDF_DATE.exec(text);
  if (!match) return undefined;
  const [year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match.slice(1, 7);
  const utc = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).getTime();
  if (Number.isNaN(utc)) return undefined;
  const offset = minutes(match[7], match[8], match[9]);
  return { moment: new Date(utc - offset * 60_000), offset };
}

/** As {@link readTime} reads it. */
export function isoTime({ moment, offset }: SigningTime): string {
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return offset === 0
    ? `${local}Z`
    : `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

const minutes = (sign = '+', hours = '0', rest = '0'): number =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
