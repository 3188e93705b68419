/** Bodies of the association itself, which chronicles name as it names organisations: 协会党支部, 秘书处. */
import type { Organization } from '../activity/organization.js';
import { type Directory, OWN_START } from './directory.js';

export interface OwnBody {
  /** Without what the association is called. */
  name: string;
  /** None for a branch. */
  type?: Organization['bodies'][number]['type'];
}

/** What names of bodies end with; the first that fits is taken. */
const TYPES: readonly [RegExp, OwnBody['type']][] = [
  [/(?:党支部|党总支|党委|党组|党组织|党建工作小组)$/, 'party'],
  [/会员(?:代表)?大会$/, 'congress'],
  [/会长(?:办公)?会议?$/, 'presidents'],
  [/监事会$/, 'supervisors'],
  [/理事会$/, 'council'],
  [/秘书处$/, 'secretariat'],
  [/(?:委员会|专委会)$/, 'committee'],
  [/分会$/, undefined],
  [/(?:办公室|工作站|专家组|工作组|工会|团支部|妇联)$/, 'office'],
];

/** Bodies that every association has: named alone, they are its own. */
const ALONE = /^(?:党支部|党总支|党委|会员(?:代表)?大会|会长(?:办公)?会议?|监事会|(?:常务)?理事会|秘书处)$/;

/** The body that a name means; undefined for a name of somebody else. */
export function ownBody(name: string, directory: Directory): OwnBody | undefined {
  const rest = name.replace(OWN_START(directory), '');
  if (rest === name && !ALONE.test(name)) return undefined;
  const found = TYPES.find(([end]) => end.test(rest));
  return found && { name: rest, ...(found[1] && { type: found[1] }) };
}
