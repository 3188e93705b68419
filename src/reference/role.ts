/** Which role of ours is nearest to a face that a house document names. */
import type { FaceNames, Role } from '../document/style.js';

/** Chinese faces by what their names say, in Chinese or in the Latin letters of the file; the first that fits. */
const CHINESE: readonly (readonly [RegExp, Role])[] = [
  [/仿宋|fang\s*song|simfang/i, 'fang'],
  [/标宋|粗宋|中宋|biao\s*song|zhongsong|xbs/i, 'biaosong'],
  [/楷|kai/i, 'kai'],
  [/黑|等线|圆|苹方|hei|dengxian|gothic|pingfang|sans\s*(?:cjk|[stjh]c)/i, 'hei'],
  [/宋|明体|song|simsun|mingliu|mincho|serif\s*(?:cjk|[stjh]c)/i, 'song'],
];

const SANS = /arial|calibri|helvetica|verdana|tahoma|segoe|aptos|sans/i;

/** The families of a file's font table (`w:family`). */
const FAMILIES: Readonly<Record<string, Role>> = { swiss: 'hei', roman: 'song', script: 'kai' };

/** The roles of faces; undefined where neither name nor font table says. `family` is that of the font table. */
export function rolesOf(
  { eastAsian, western }: FaceNames,
  family: (name: string) => string | undefined,
): { role?: Role; latin?: Role } {
  const named = (name: string) => CHINESE.find(([pattern]) => pattern.test(name))?.[1];
  const tabled = (name: string) => FAMILIES[family(name) ?? ''];
  const role = eastAsian === undefined ? undefined : (named(eastAsian) ?? tabled(eastAsian));
  const latin =
    western === undefined
      ? undefined
      : (named(western) ?? (SANS.test(western) || family(western) === 'swiss' ? 'hei' : 'latin'));
  return { ...(role && { role }), ...(latin && { latin }) };
}

/** The role of a bold face: there is no bold 仿宋 or 楷体, and nothing is emboldened. */
export const boldRole = (role: Role): Role =>
  role === 'song' || role === 'biaosong' || role === 'latin' ? 'biaosong' : 'hei';
