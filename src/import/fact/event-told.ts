/** What an entry tells of an event beside its name: place, partners, theme, parts, figures. */
import { sentenceAt } from '../clause.js';
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import { type Draft, given, type Passage, type Span, words } from '../passage.js';
import { heldIn } from '../place.js';
import { firstMatch } from '../prefilter.js';
import type { EventType } from './gathering-words.js';

/** An event by the span of its name, with what is told of it in its sentence and around it. */
export function draft(passage: Passage, { at, end }: Span, type: EventType): Draft<'event'> {
  const sentence = sentenceAt(passage, at);
  const before = { at: sentence.at, end: at };
  const title = words(passage, { at, end });
  const held = heldIn(passage, sentence);
  return given({
    kind: 'event' as const,
    type,
    ...(type === 'competition' && staged(passage, { at, end })),
    title: type === 'livestream' ? (/^[“「][^”」]+[”」]/.exec(title)?.[0] ?? title) : title,
    cohost: cohosts(passage, before, passage.view.slice(before.at, before.end)),
    ...held,
    mode: type === 'livestream' ? ('online' as const) : held.mode,
    theme: themeOf(passage),
    ...statisticsOf(passage, type),
    sessions: sessionsOf(passage),
  });
}

/** The stage of a competition; nothing where none is told. */
export const staged = (passage: Passage, span: Span): Pick<Draft<'event'>, 'stage'> =>
  given({ stage: stageOf(passage, span) });

/** A competition that a notice announces is planned; one that came to its end had its final. */
function stageOf({ view }: Passage, { at }: Span): 'plan' | 'final' | undefined {
  if (/《关于(?:举办|开展|组织)[^》]{0,4}$/.test(view.slice(0, at))) return 'plan';
  return /收官|决赛|落幕|闭幕/.test(view) ? 'final' : undefined;
}

const WITH_OTHERS = ownPattern(
  (own) =>
    new RegExp(
      `${own}(?:联合|和|与|会同|携手)(?<who>[^，。；“”]{2,60}?)(?:共同|联合)?(?:举行|举办|召开|开展|开幕|收官|落幕|启动|主办|承办)`,
      'd',
    ),
);

/** 协会联合宁波银行上海分行举办, 协会和上海期货交易所联合举行 */
function cohosts(passage: Passage, span: Span, before: string): string[] | undefined {
  const match = firstMatch(WITH_OTHERS(passage.directory), before);
  const at = match?.indices?.groups?.who;
  if (!at) return undefined;
  return listed(passage, { at: span.at + at[0], end: span.at + at[1] }).map((each) =>
    passage.text.slice(each.at, each.end),
  );
}

function themeOf({ view, text }: Passage): string | undefined {
  const at = /主题[是为：]?(?<theme>“[^”]+”)|以(?<other>“[^”]+”)为主题/d.exec(view)?.indices?.groups;
  const span = at?.theme ?? at?.other;
  return span && text.slice(...span);
}

/** 设置了“甲”、“乙”等六个分论坛 */
function sessionsOf(passage: Passage): object | undefined {
  const match = firstMatch(
    /(?:设置|设有|设立|设)了?(?<list>(?:“[^”]+”、?)+)等?(?<count>[一二三四五六七八九十\d]{1,3})?个?(?<what>分论坛|分会场|专题论坛)/d,
    passage.view,
  );
  const at = match?.indices?.groups?.list;
  if (!match || !at) return undefined;
  const count = match.groups?.count;
  const total = count && (Number(count) || '〇一二三四五六七八九十'.indexOf(count));
  return given({
    type: 'event',
    named: listed(passage, { at: at[0], end: at[1] }).map((each) => passage.text.slice(each.at, each.end)),
    total: total || undefined,
    unit: total ? '个' : undefined,
    suffix: match.groups?.what,
  });
}

/** 40家单位156人报名参加个人赛，14家单位18个团队报名参加团体赛 */
function statisticsOf({ view }: Passage, type: EventType): object {
  if (type !== 'competition') return {};
  const statistics = [
    ...view.matchAll(/(\d+家)(?:单位|企业)(\d+)(人|名|个团队|支队伍)报名参加(个人赛|团体赛|比赛|竞赛)/g),
  ].flatMap(([, units, number, unit, what]) => [
    { label: `${what}报名单位`, count: units },
    {
      label: `${what}报名${unit === '个团队' ? '团队' : unit === '支队伍' ? '队伍' : '人数'}`,
      count: `${number}${unit?.slice(0, 1)}`,
    },
  ]);
  return statistics.length > 0 ? { statistics } : {};
}
