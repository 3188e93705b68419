/** Letters in other words: 来信致谢, 致函本会, 收到…来信, 托人送来一封感谢信; what the association sent is none. */
import { OWN_LIKE } from '../actor.js';
import { clauseAt, isQuoted, sentenceAt } from '../clause.js';
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import { type Finder, type Found, given, matches, type Passage, type Span, words } from '../passage.js';

/** 感谢信, 贺信, 贺电, 来函; not 信息, 信用, 微信 */
const PAPER =
  '《?(?:感谢信|致谢信|答谢信|慰问信|表扬信|祝贺信|贺信|贺电|贺函|谢函|感谢函|致谢函|慰问电|来信|来函|来电|信函|公函|复函|亲笔信|书信|(?<=[一两二三数]封)信)(?!精神|息|访)》?';
/** Verbs of sending one. */
const SENDS =
  '(?:惠赐|惠寄|惠送|颁来|拍来|驰送|敬送|敬致|发来|寄来|送来|送达|送上|捎来|传来|转来|写来|致来|递来|赠送|递交|呈送|转交|寄送|寄|致|发(?=[贺感表慰祝]))';

/** 协会收到江州大学教育基金会的感谢信 */
const GOT = ownPattern(
  (own) =>
    new RegExp(
      `(?<head>^|[，。；：】〕|\\s日号月旬\\d]|(?:${own}|${OWN_LIKE}|秘书处|办公室|会长[^，。；]{0,4}|先后|分别|陆续|日前|近日|还|也|又|并))(?:收到|接到|接获|接得|收悉|收获|迎来|获赠?|得|接|收)了?(?:一封)?(?:来自)?(?<senders>[^。；，“”《》]{2,120}?)(?:先后|分别|联合|专门|特意|托人)*${SENDS}?(?:来|给[^，。；]{0,6})?(?:[一两二三数\\d]{1,2}封|[的之](?:[一两二三数\\d]{1,2}封)?(?<subject>[^。；，的《》]{0,16}?))?${PAPER}`,
      'dg',
    ),
);

/** 江州市慈善总会专门向协会寄来感谢信 */
const SENT = new RegExp(
  `(?<to>(?:向|给|为|致)[^，。；“”]{1,24}?)?(?:${SENDS})了?(?<whom>[^，。；“”]{0,12}?)(?:[一两二三数\\d]{1,2}封|锦旗[^，。；的]{0,4}?[和与及、致])?(?<subject>[^。；，的《》“”]{0,16}?)${PAPER}`,
  'dg',
);

/** 收到感谢信2封，分别来自白水小学、河西小学; 一封感谢信寄到了协会，落款是云岭县第一中学 */
const SIGNED = new RegExp(
  `(?:收到|接到|收|寄到|送到|送达|寄来|飞到)[^，。；]{0,24}(?:${PAPER})?[^，。；]{0,8}，(?:分别|均|都|系)?(?:来自|落款[是为]|署名[是为]?|寄信[人者]是|写信[人者]是)(?<senders>[^。；，]{2,80})(?=[。；，]|$)`,
  'dg',
);

const ANY_PAPER = new RegExp(PAPER);

/** 古城街道惠书致谢, 省竹业公会驰函申谢, 安吉县竹业公会电贺本会成立 */
const COURTEOUS = ownPattern(
  (own) =>
    new RegExp(
      `(?:(?:惠书|惠函|驰函|驰书|修书|来书|投书|具函|专函|专电|特函|贻书)(?=致谢|申谢|道谢|鸣谢|称谢|感谢|谢|致贺|祝贺|道贺|表示感谢|慰问)|(?:函|电|来函|来电)[谢贺](?=(?:${own}|${OWN_LIKE})|[，。；]))`,
      'dg',
    ),
);
const THANKS_ANOTHER = ownPattern(
  (own) =>
    new RegExp(
      `^(?:致谢|申谢|道谢|鸣谢|称谢|感谢|谢|致贺|祝贺|道贺|表示感谢|慰问)(?!${own}|${OWN_LIKE}|[，。；]|$|本|我|其)`,
    ),
);

/** 白水乡中心小学来信致谢, 仁爱乡公所致函本会, 市城管局特地致信表示感谢 */
const WROTE = ownPattern(
  (own) =>
    new RegExp(
      `(?:来[信函电](?!，?(?:申请|辞职|请求|要求|咨询|商|通知|征求|申报)|来访)|(?<to>(?:向|给)(?:${own}|${OWN_LIKE}))?(?:致[信函电]|发函|写信)(?<whom>给?(?:${own}|${OWN_LIKE})|(?=表示感谢|致谢|感谢|答谢|祝贺|道谢)))(?!精神|来?访|息)`,
      'dg',
    ),
);

/** 宣读了中国竹产业协会的贺信, 一封来自宁州市防汛指挥部的感谢信送到了协会 */
const READ = new RegExp(
  `(?:宣读了?|播放了?|一封来自)(?<senders>[^。；，“”《》]{2,80}?)(?:发来)?的(?:[一两二三数\\d]{1,2}封)?${PAPER}`,
  'dg',
);

export const widerLetters: Finder<'letter'> = (passage) => {
  const { directory } = passage;
  return [
    ...matches(passage, GOT(directory)).flatMap((match) => got(passage, match, 'letter-got')),
    ...matches(passage, READ).flatMap((match) => got(passage, match, 'letter-read')),
    ...matches(passage, SIGNED)
      .filter(({ index = 0, 0: told }) =>
        ANY_PAPER.test(passage.view.slice(sentenceAt(passage, index).at, index + told.length)),
      )
      .flatMap((match) => got(passage, match, 'letter-signed')),
    ...matches(passage, WROTE(directory)).flatMap((match) => sent(passage, match)),
    ...matches(passage, COURTEOUS(directory))
      .filter(({ index = 0, 0: told }) => {
        const after = passage.view.slice(index + told.length, index + told.length + 20);
        return !THANKS_ANOTHER(directory).test(after);
      })
      .flatMap((match) => sent(passage, match)),
    ...matches(passage, SENT).flatMap((match) => sent(passage, match)),
  ]
    .sort((a, b) => a.at - b.at)
    .filter((each, index, all) => !all.slice(0, index).some((other) => each.at < other.end));
};

/** The letter that a match of a list of senders tells of. */
function got(passage: Passage, match: RegExpMatchArray, rule: string): Found<'letter'>[] {
  const [at, end] = match.indices?.groups?.senders ?? [0, 0];
  return letterOf(passage, { at, end }, spanOf(match), rule, match);
}

const spanOf = ({ index = 0, 0: whole }: RegExpMatchArray): Span => ({
  at: index,
  end: index + whole.length,
});

/** Words between those who write and the verb: 先后, 特地, 托人, 代表医院. */
const BETWEEN =
  /(?:先后|分别|相继|陆续|联合|共同|专门|专程|特地|特意|特此|特|托人|还|也|又|均|都|再次|近日|日前|联名|正式|及时|当天|当日|同日|同时|代表[^，。；]{2,12})+$/;
/** Words before those who write. */
const BEFORE = /^(?:[，、；：】〕）|\s]|期间|会上|同日|此外|近日|日前|随后|其间|事后|为此|会后|对此)+/;

function sent(passage: Passage, match: RegExpMatchArray): Found<'letter'>[] {
  const span = spanOf(match);
  if (/(?:收到|接到|接获|收悉|宣读)/.test(passage.view.slice(clauseAt(passage, span.at).at, span.at)))
    return [];
  const to = match.groups?.to;
  if (isQuoted(passage, span.at) || (to && !isToUs(passage, to))) return [];
  const clause = clauseAt(passage, span.at);
  const text = passage.view.slice(clause.at, span.at);
  const skip = BEFORE.exec(text)?.[0].length ?? 0;
  const drop = BETWEEN.exec(text.slice(skip))?.[0].length ?? 0;
  return letterOf(passage, { at: clause.at + skip, end: span.at - drop }, span, 'letter-wrote', match);
}

/** Whether a letter went to the association, or to what it held: 向协会, 为大会, 给学会. */
const isToUs = ({ directory }: Passage, to: string): boolean => TO_US(directory).test(to.slice(1));
const TO_US = ownPattern(
  (own) => new RegExp(`^(?:${own}|${OWN_LIKE}|大会|庆典|论坛|活动|年会|我们|会长|秘书)`),
);

const OURS = ownPattern(
  (own) => new RegExp(`^(?:${own}|${OWN_LIKE})(?:秘书处|党支部|办公室|会长.*|秘书长.*)?$`),
);

const NAMED = ownPattern((own) => new RegExp(`^${own}(?:秘书处|党支部|办公室|会长.*|秘书长.*)?$`));

/** Who writes is somebody else, and somebody: not the association, not 双方 or 会员. */
function isOther(passage: Passage, name: string, isIncoming: boolean): boolean {
  // 省侨联发来贺信: what comes in was not sent by the association, though it may be called so.
  const isOurs = (isIncoming ? NAMED : OURS)(passage.directory).test(name);
  return (
    name.length > 1 &&
    !isOurs &&
    !/^(?:会议|大会|秘书处|双方|各界|会员|会长|将|拟|再|并|已|可|收|接|获|得|向|给|为|致|电贺|专函|一封|特殊|特别|珍贵|手写|暖心|沉甸甸)/.test(
      name,
    )
  );
}

/** 来函，征求意见: letters of offices, which are no thanks. */
const BUSINESS = /^，?(?:征求|通知|要求|申请|请求|咨询|辞职)/;

function letterOf(
  passage: Passage,
  who: Span,
  span: Span,
  rule: string,
  match: RegExpMatchArray,
): Found<'letter'>[] {
  if (who.end <= who.at || isQuoted(passage, who.at)) return [];
  const { view } = passage;
  const sentence = view.slice(sentenceAt(passage, span.at).at, span.end);
  if (BUSINESS.test(view.slice(span.end, span.end + 5))) return [];
  if (/讲话|致辞|(?:学习|传达|贯彻)[^，。；]{0,40}信/.test(sentence)) return [];
  const list = listed(passage, who)
    .flatMap((each) => halves(passage, each))
    .map((each) => bare(passage, each));
  const isIncoming = /来|收|接|获/.test(match[0]);
  if (list.length === 0 || list.some((each) => !isOther(passage, view.slice(each.at, each.end), isIncoming)))
    return [];
  const [from, to] = match.indices?.groups?.subject ?? [0, 0];
  return [
    {
      fact: given({
        kind: 'letter' as const,
        senders: list.map((each) => words(passage, each)),
        subject: to > from ? passage.text.slice(from, to) : undefined,
      }),
      at: who.at,
      end: span.end,
      rule,
      grade: 'likely',
      ...(list.length > 1 && {
        doubts: [{ path: ['senders'], about: 'value', note: '联名一封或各发一封，原文没有写明' }],
      }),
    },
  ];
}

/** 省侨联和市工商联: two that 和 joins, where both end as bodies do. */
function halves({ view }: Passage, { at, end }: Span): Span[] {
  const joint =
    /(?<=[联会局院校委办部站所社团司区道])(?:和|与|及)(?=[^和与及]{2,30}[联会局院校委办部站所社团司区道]$)/.exec(
      view.slice(at, end),
    );
  if (!joint) return [{ at, end }];
  const cut = at + joint.index;
  return [
    { at, end: cut },
    { at: cut + 1, end },
  ];
}

/** Without those who are not the organisation: 河西小学|全体师生. */
function bare({ view }: Passage, { at, end }: Span): Span {
  const text = view.slice(at, end);
  const drop = /(?:全体|广大)?(?:师生|员工|职工|学生|等)$|的?(?:一封|两封|来)$/.exec(text)?.[0].length ?? 0;
  return { at, end: text.length - drop > 2 ? end - drop : end };
}
