/** Bodies that were set up or joined: alliances, groups of experts, stations, assessment bodies, branches. */
import { isOfOutsider, isPlanned } from '../decision.js';
import { OWN_START } from '../directory.js';
import { beside, type Finder, type Found, given, matches, type Passage } from '../passage.js';
import { type EstablishmentType, isClosed, widerEstablishments } from './establishment-wider.js';

const TYPES: readonly (readonly [RegExp, EstablishmentType])[] = [
  [/联盟/, 'alliance'],
  [/专家组|专家库|专家委员会/, 'expert-group'],
  [/工作站|服务站|联络站/, 'workstation'],
  [/认定机构|评价机构|考核站|鉴定站/, 'assessment-body'],
  [/分会|专委会|专业委员会|工作委员会|办事处/, 'branch'],
];

const BODY = '联盟|专家组|专家库|工作站|服务站|认定机构|评价机构|分会|专委会|专业委员会';
/** “……联盟”成立 and “……机构”等剪彩、揭牌 */
const QUOTED = new RegExp(`(?<title>“[^”]{2,50}(?:${BODY})”)(?=成立|等?剪彩|等?揭牌|正式成立|挂牌)`, 'dg');
/** 成立了分会专家组 */
const SET_UP = new RegExp(
  `(?:成立|组建|设立|加入)了?(?<title>“[^”]{2,50}”|[\\u3400-\\u9fff]{2,40}?(?:${BODY}))(?=[并，。；和及]|$)`,
  'dg',
);

export const establishment: Finder<'establishment'> = (passage) => {
  const exact = [
    ...matches(passage, QUOTED).flatMap((match) => setUp(passage, match, 'establishment-quoted')),
    ...matches(passage, SET_UP).flatMap((match) => setUp(passage, match, 'establishment-set-up')),
  ];
  return beside(
    exact.filter(({ at }) => !isPlanned(passage, at) && !isOfOutsider(passage, at) && !isClosed(passage, at)),
    widerEstablishments(passage),
  );
};

function setUp(passage: Passage, match: RegExpMatchArray, rule: string): Found<'establishment'>[] {
  const [from, to] = match.indices?.groups?.title ?? [0, 0];
  const type = TYPES.find(([sign]) =>
    sign.test(passage.view.slice(from, to).replace(/.*(?=.{6}”?$)/, '')),
  )?.[1];
  if (!type) return [];
  const parent = /(?:协会|学会|商会|[，。；])(?<body>[\u3400-\u9fff]{2,16}分会)/.exec(passage.view)?.groups
    ?.body;
  const known = parent?.replace(OWN_START(passage.directory), '');
  const isPart = type === 'expert-group' && known !== undefined && passage.directory.isBody(known);
  return [
    {
      fact: given({
        kind: 'establishment' as const,
        title: passage.text.slice(from, to),
        type,
        parent: isPart ? known : undefined,
      }),
      at: match.index as number,
      end: (match.index as number) + match[0].length,
      rule,
      grade: 'sure',
    },
  ];
}
