/** The records of a project, whatever is built from them, under the rules over records. */
import type { VFileMessage } from 'vfile-message';
import { checkRecords, withSeverities } from '../check/index.js';
import { baseStyles } from '../document/profile.js';
import type { Ready } from './open.js';

/** What the rules say of a project's records, as severe as annals.yaml has it. */
export function checkProjectRecords({ project, fonts }: Pick<Ready, 'project' | 'fonts'>): VFileMessage[] {
  const { records, configuration } = project;
  const { activities, whole, organization, directory } = records;
  if (!organization || !directory) return [];
  const settings = configuration.check;
  const world = { activities, whole, organization, directory, settings, fonts, styles: baseStyles };
  return withSeverities(checkRecords(world), settings);
}
