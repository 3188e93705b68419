/** Profiles by name: those that Annals knows, and a project's own on top of them. */
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { DEFAULT_PROFILE, PROFILES, type ProfileName } from './document/profile.js';
import { resolveStyles, type StyleSheet } from './document/style.js';
import { message, type Place } from './message.js';
import { layoutShape, styleChanges, styleShape } from './style-changes.js';
import { nearest } from './validate.js';

const NAMES = Object.keys(PROFILES) as ProfileName[];

/** A profile in annals.yaml: a known one, and what the house does differently. */
export const profileSchema = z
  .strictObject({
    extends: z
      .enum(NAMES)
      .default(DEFAULT_PROFILE)
      .describe('以哪一种版式为基准：gbt9704、gbt9704-office、gbt9704-grid、book'),
    ...styleShape,
    ...layoutShape,
  })
  .describe('本单位的版式：与基准不同的部分');

/** A project's own profiles by name. */
export type OwnProfiles = Readonly<Record<string, z.output<typeof profileSchema>>>;

/** A name that somebody wrote, and where. */
export interface NamedProfile {
  name: string;
  place: Place;
}

/** The style sheet of a profile; undefined with a message where nobody knows it. */
export function profileStyles(
  { name, place }: NamedProfile,
  own: OwnProfiles,
): { styles?: StyleSheet; messages: VFileMessage[] } {
  const mine = Object.hasOwn(own, name) ? own[name] : undefined;
  if (mine) {
    const base = PROFILES[mine.extends];
    return { styles: resolveStyles(base, styleChanges(mine, base)), messages: [] };
  }
  const known = NAMES.find((each) => each === name);
  if (known) return { styles: PROFILES[known], messages: [] };
  const expected = nearest(name, [...new Set([...Object.keys(own), ...NAMES])]);
  return { messages: [message('profile-known', place, { actual: name, expected })] };
}
