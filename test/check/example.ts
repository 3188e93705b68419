/** Examples of rules over records, as the program reads them. */

import type { VFileMessage } from 'vfile-message';
import { readRecords, type SourceFile } from '../../src/activity/read.js';
import type { Activity } from '../../src/activity/record.js';
import { fixOf } from '../../src/check/fix.js';
import type { RecordExample, RecordWorld } from '../../src/check/rule.js';
import { checkSchema } from '../../src/check/settings.js';
import { baseStyles } from '../../src/document/profile.js';
import { replaceTexts } from '../../src/yaml/edit.js';

/** Keys that every record needs. */
const DEFAULTS: Readonly<Record<string, string>> = {
  entry: 'entry: 1',
  date: 'date: 2022-06-15',
  title: 'title: 示例',
  summary: 'summary: 示例。',
  tags: 'tags: [示例]',
  facts: 'facts:\n  - { kind: training }',
};

/** Fonts that cover everything but the private use area. */
export const fonts: RecordWorld['fonts'] = {
  missing: (text) =>
    [...text]
      .map((character) => character.codePointAt(0) as number)
      .filter((point) => point >= 0xe000 && point <= 0xf8ff),
};

const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });

/** A record of an example with the keys that it does not tell. */
function whole(text: string, index: number): string {
  const lacking = Object.entries(DEFAULTS)
    .filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text))
    .map(([key, line]) => (key === 'entry' ? `entry: ${index + 1}` : line));
  return `${text}\n${lacking.join('\n')}\n`;
}

/** The world of an example; its records hold, but for names that no directory has. */
export function worldOf({ records, organization = '', settings }: RecordExample): {
  world: RecordWorld;
  problems: VFileMessage[];
} {
  const read = readRecords(
    file('records/organization.yaml', `name: 示例协会\ntags: [示例]\n${organization}\n`),
    records.map((text, index) => file(`records/2022/${index + 1}.yaml`, whole(text, index))),
  );
  const unknown = new Set(['reference-known', 'person-known']);
  return {
    world: {
      activities: read.activities,
      whole: read.whole,
      organization: read.organization as NonNullable<typeof read.organization>,
      directory: read.directory as NonNullable<typeof read.directory>,
      settings: { ...checkSchema.parse({}), ...settings },
      fonts,
      styles: baseStyles,
    },
    problems: read.messages.filter(({ ruleId }) => !unknown.has(ruleId as string)),
  };
}

/** The records of an example after the fixes of messages. */
export function fixed(records: readonly string[], messages: readonly VFileMessage[]): string[] {
  return records.map((text, index) => {
    const fixes = messages
      .flatMap((each) => fixOf(each) ?? [])
      .filter((fix) => fix.file === `records/2022/${index + 1}.yaml`);
    return replaceTexts(text, fixes).source;
  });
}

/** Records as they were before a check, to see that it changes nothing. */
export const snapshot = (activities: readonly Activity[]): string => JSON.stringify(activities);
