/** The styles of a document: a profile, and what its template changes. */
import type { VFileMessage } from 'vfile-message';
import { DEFAULT_PROFILE } from '../document/profile.js';
import { resolveStyles, type StyleSheet } from '../document/style.js';
import { type NamedProfile, type OwnProfiles, profileStyles } from '../profiles.js';
import { styleChanges } from '../style-changes.js';
import type { Template } from './template.js';

/** Profiles of the project's own, and those that annals.yaml or the command line ask for. */
export interface ProfileChoice {
  own: OwnProfiles;
  document?: NamedProfile;
  project?: NamedProfile;
}

/** The document's profile, else the template's, else the project's, with the template's changes on top. */
export function templateStyles(
  { path, front, frontFile }: Template,
  choice: ProfileChoice | undefined,
): { styles?: StyleSheet; messages: VFileMessage[] } {
  const position = frontFile.positionOf(['profile']);
  const own = front.profile === undefined ? undefined : { name: front.profile, place: { path, position } };
  const asked = choice?.document ?? own ?? choice?.project ?? { name: DEFAULT_PROFILE, place: { path } };
  const { styles, messages } = profileStyles(asked, choice?.own ?? {});
  return styles ? { styles: resolveStyles(styles, styleChanges(front, styles)), messages } : { messages };
}
