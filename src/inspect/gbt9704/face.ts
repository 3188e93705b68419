/** Which of the faces that GB/T 9704 names a font is, as far as its name tells. */

/** 仿宋, 小标宋, 黑体, 楷体, 宋体. */
export type FaceKind = 'fang' | 'biaosong' | 'hei' | 'kai' | 'song';

/** Names of faces, in Chinese and as PostScript writes them; the first that matches counts. */
const NAMES: readonly (readonly [FaceKind, RegExp])[] = [
  ['biaosong', /小标宋|标题宋|大标宋|xiaobiaosong|xbsj|fzxbs|biaosong|titlesong/],
  ['fang', /仿宋|fangsong|fandolfang|fzfs|zhuquefang/],
  ['kai', /楷|kai|fzkt/],
  ['hei', /黑|hei|gothic|fzht/],
  ['song', /宋|song|simsun|fzss|songti/],
];

/** Free faces that stand in for those that may not be shipped. */
const SUBSTITUTES: readonly (readonly [FaceKind, RegExp])[] = [
  ['biaosong', /(?:notoserif|sourcehanserif|思源宋体).*(?:bold|black|heavy|semibold|medium)/],
  ['song', /notoserif|sourcehanserif|思源宋体/],
  ['hei', /notosans|sourcehansans|思源|yahei|雅黑|pingfang/],
];

/** The kind of face that a font's name says, and whether it only stands in for it; undefined when it says none. */
export function faceKind(name: string): { kind: FaceKind; substitute: boolean } | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '');
  for (const [list, substitute] of [
    [SUBSTITUTES, true],
    [NAMES, false],
  ] as const) {
    const found = list.find(([, pattern]) => pattern.test(plain));
    if (found) return { kind: found[0], substitute };
  }
  return undefined;
}

/** Digits and Latin letters of a page number in 宋体 are those of that face, or of a Roman face beside it. */
export const isRoman = (name: string): boolean => /times|tinos|roman|liberationserif/i.test(name);
