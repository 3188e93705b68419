/** Messages of the rules over what records tell, and of the work on them. */
import { type Rule, rule } from './rule.js';

export const RECORD_RULES = {
  // counts and names
  'rank-counted': rule(
    'warning',
    [
      '名次范围有 {actual} 名，名单总数是 {expected}',
      '请核对 rank 与 total；并列的名次请在 remarks 中说明。',
    ],
    [
      'Unexpected {actual} {actual:rank|ranks} for {expected} {expected:recipient|recipients}',
      'Check rank and total.',
    ],
  ),
  'attendance-counted': rule(
    'warning',
    ['列出了 {actual} 个名称，而数量写的是“{expected}”', '请核对名单与数量。'],
    ['Unexpected {actual} {actual:name|names}, declared as “{expected}”', 'Check the names and the count.'],
  ),
  'count-in-summary': rule(
    'warning',
    ['摘要说“{name}”等 {actual}，名单（{place}）的总数是 {expected}', '请对照原文，改正摘要或 total。'],
    [
      'Unexpected {actual} in the summary after “{name}”, the list ({place}) has {expected}',
      'Correct the summary or the total by the source.',
    ],
  ),
  'names-closed': rule(
    'warning',
    ['{actual} 个名称已经写全，却又写了 more: true', '请删去 more，或核对 total。'],
    ['Unexpected more: true, the list of {actual} is complete', 'Remove more, or check the total.'],
  ),
  'recipient-once': rule(
    'warning',
    [
      '“{actual}”与“{expected}”在同一名单中重复',
      '请删去一个；若是同名的两人，请写成 name、organization 以资区别。',
    ],
    [
      'Unexpected “{actual}”: the list has “{expected}” already',
      'Remove one; tell namesakes apart by organization.',
    ],
  ),
  'recipient-spelled': rule(
    'warning',
    ['“{actual}”与同一名单中的“{expected}”只差一字', '请对照原件：若是同一单位，请统一写法并删去一个。'],
    ['Unexpected “{actual}”, one character from “{expected}” of the same list', 'If they are one, keep one.'],
  ),
  'recipient-alike': rule(
    'info',
    ['“{actual}”与同一名单中的“{expected}”只差一字', '请核对是两人，还是一人的两种写法。'],
    [
      'Unexpected likeness of “{actual}” and “{expected}” of the same list',
      'Two people, or two spellings of one?',
    ],
  ),
  'award-named': rule(
    'info',
    ['{award}：写明 {actual} 个名称，其余{open}待补，不能制作证书', '请在 recipients 的 named 中补全。'],
    [
      '{award}: {actual} {actual:name|names} told, {open} open; no certificates for these',
      'Add them to named.',
    ],
  ),
  'award-titled': rule(
    'info',
    ['没有荣誉名称，不能制作证书：{actual}', '请写明 title，照决定原文。'],
    ['No wording of the honour, no certificates: {actual}', 'Give its title as the decision has it.'],
  ),
  'name-plain': rule(
    'warning',
    ['姓名中含有“{actual}”，应为“{expected}”', '职务写在 title，称谓写在 suffix，“等”写成 more: true。'],
    [
      'Unexpected “{actual}” in a name, expected “{expected}”',
      'Posts go to title, forms of address to suffix.',
    ],
  ),
  'former-once': rule(
    'warning',
    ['former: true 之外，职务“{actual}”又写了“原”', '请删去 title 中的“原”，否则印出两个。'],
    ['Unexpected “{actual}” beside former: true', 'Remove 原 from the title, else it prints twice.'],
  ),
  'post-order': rule(
    'warning',
    ['职务次序“{actual}”，应为“{expected}”', '党内职务在前，高的在前；若原文如此，请用 suppress 说明。'],
    [
      'Unexpected order of posts “{actual}”, expected “{expected}”',
      'Posts of the party first, the higher before the lower.',
    ],
  ),
  'post-same': rule(
    'info',
    ['{name}的职务在这里是“{actual}”，第 {entry} 条是“{expected}”', '请核对是职务有变，还是写法不一。'],
    [
      'Unexpected post “{actual}” of {name}, entry {entry} has “{expected}”',
      'A change of post, or another wording?',
    ],
  ),
  'organization-alike': rule(
    'warning',
    [
      '“{actual}”与“{expected}”名称相近',
      '若是同一单位，请并为一条，另一写法列入 aliases；若不是，请加 note 说明。不会自动合并。',
    ],
    [
      'Unexpected likeness of “{actual}” and “{expected}”',
      'If they are one, make one an alias; else say so in a note. They are never merged.',
    ],
  ),
  'organization-once': rule(
    'warning',
    ['“{actual}”已经登记为“{expected}”的名称或简称', '一个名称只能指一个单位，请删去一处。'],
    [
      'Unexpected second “{actual}”: it stands for “{expected}” already',
      'A name stands for one organisation; remove one.',
    ],
  ),
  'organization-spelled': rule(
    'warning',
    [
      '“{actual}”没有登记，与已登记的“{expected}”只差一字',
      '请核对；若是另一单位，请在 organization.yaml 中登记。',
    ],
    [
      'Unexpected “{actual}”, one character from the registered “{expected}”',
      'Check it; register it if it is another.',
    ],
  ),
  // events and meetings
  'event-once': rule(
    'warning',
    ['第 {actual} 条已经记了同一件事', '请合并；若两条都要留，请在其中一条的这件事上写 sameAs。'],
    ['Unexpected second record of an event of entry {actual}', 'Merge them, or write sameAs in one of them.'],
  ),
  'same-as-found': rule(
    'error',
    ['sameAs 指向第 {actual} 条，那里没有这类事实', '请核对序号。'],
    ['Unexpected sameAs {actual}: no such fact there', 'Check the number of the entry.'],
  ),
  'same-as-titled': rule(
    'info',
    ['同一件事，这里称{actual}，第 {entry} 条称{expected}', '请核对；原文两处不同的，可用 suppress 说明。'],
    ['Unexpected name {actual} of an event that entry {entry} calls {expected}', 'Check which is right.'],
  ),
  'honour-year': rule(
    'warning',
    ['荣誉年度 {actual} 晚于获得荣誉的 {expected} 年', '请核对 year 与 date。'],
    ['Unexpected year {actual} of an honour received in {expected}', 'Check year and date.'],
  ),
  'schedule-ahead': rule(
    'warning',
    ['计划中的日期早于记录的日期', '请核对 schedule 与 date。'],
    ['Unexpected date of a plan before that of the record', 'Check schedule and date.'],
  ),
  'day-existing': rule(
    'warning',
    ['日历上没有“{actual}”', '请对照原件改正。'],
    ['Unexpected “{actual}”: no calendar has it', 'Correct it by the source.'],
  ),
  'date-year': rule(
    'warning',
    ['“{actual}”与记录的日期同月同日，年份却不是 {expected}', '请核对年份。'],
    ['Unexpected year of “{actual}”, the record is of that day in {expected}', 'Check the year.'],
  ),
  'date-unpadded': rule(
    'warning',
    ['月、日前面有“0”', '写成“年月日”时，月、日不补零（GB/T 9704 7.3.5.4）。'],
    ['Unexpected zero before a month or day', 'With 年月日 there are none (GB/T 9704 7.3.5.4).'],
  ),
  'weekday-right': rule(
    'warning',
    ['“{actual}”与日期不符，这一天是“{expected}”', '请对照原件，改正日期或星期。'],
    ['Unexpected weekday {actual}, the day is {expected}', 'Correct the date or the weekday by the source.'],
  ),
  'session-follows': rule(
    'warning',
    [
      '“{actual}”前面的一次是“{before}”，次序不接',
      '请核对届、次与日期；中间的会议若没有记录，请补上或用 suppress 说明。',
    ],
    [
      'Unexpected {actual} after {before}',
      'Check term, session and date; add the record of a meeting in between.',
    ],
  ),
  'session-titled': rule(
    'warning',
    ['会议名称写“{actual}”，term、session 是“{expected}”', '请对照原文改正。'],
    ['Unexpected “{actual}” in the title, term and session say {expected}', 'Correct one by the source.'],
  ),
  'session-current': rule(
    'warning',
    ['名录中{body}最近一次是“{actual}”，记录中已有“{expected}”', '请更新 organization.yaml。'],
    ['Unexpected latest session {actual} of {body}, a record has {expected}', 'Update organization.yaml.'],
  ),
  'quorum-met': rule(
    'error',
    [
      '应到 {members} 人，实到 {actual} 人，不足三分之二（{expected} 人）',
      '请核对人数；不足法定人数的会议不能作出决议。',
    ],
    [
      'Unexpected {actual} present of {members}, expected at least {expected}',
      'Check the numbers; without a quorum nothing is decided.',
    ],
  ),
  'present-counted': rule(
    'error',
    ['应到 {members} 人，实到却有 {actual} 人', '请核对 members 与 present；列席者不计。'],
    ['Unexpected {actual} present of {members}', 'Check members and present; guests do not count.'],
  ),
  'votes-counted': rule(
    'error',
    ['共有 {actual} 票，实到 {expected} 人', '请核对票数。'],
    ['Unexpected {actual} {actual:vote|votes} of {expected} present', 'Check the votes.'],
  ),
  'votes-carry': rule(
    'error',
    [
      '同意 {actual} 票，实到 {expected} 人，不足以通过',
      '理事会须到会理事三分之二以上、会员大会须到会会员过半数同意；请核对票数或章程。',
    ],
    [
      'Unexpected {actual} {actual:vote|votes} of {expected} present: not carried',
      'A council needs two thirds, a congress more than half; check the votes or the charter.',
    ],
  ),
  'removal-confirmed': rule(
    'warning',
    [
      '免去“{actual}”须经{expected}确认，其后第 {entry} 条的会议没有确认的记录',
      '请核对会议决议；已确认的，在那条记录中写明免去事项。',
    ],
    [
      'Unexpected lack of a confirmation: removal of “{actual}” by {expected}, which entry {entry} tells of',
      'If it was confirmed, tell so in that record.',
    ],
  ),
  'removal-pending': rule(
    'info',
    ['免去“{actual}”须经{expected}确认，尚未召开', '会议召开后，请在其记录中写明。'],
    ['Removal of “{actual}” awaits {expected}', 'Tell of it in the record of that meeting.'],
  ),
  'donation-sum': rule(
    'warning',
    ['捐赠合计写 {actual} 元，各项相加是 {expected} 元', '请核对各项与合计。'],
    ['Unexpected total of {actual} yuan, the parts make {expected}', 'Check the parts and the total.'],
  ),
  'figures-agree': rule(
    'warning',
    [
      '{what}：这里是 {actual}，第 {entry} 条是 {expected}',
      '应当相等，见 annals.yaml 的 check.agree；请对照原文。',
    ],
    [
      '{what}: unexpected {actual}, entry {entry} has {expected}',
      'They should agree, see check.agree in annals.yaml.',
    ],
  ),
  'figure-found': rule(
    'warning',
    ['{what}：记录中没有“{actual}”这个数', '请改正 annals.yaml 的 check.agree。'],
    ['{what}: no figure at “{actual}”', 'Correct check.agree in annals.yaml.'],
  ),
  // the work on records
  'record-facts': rule(
    'info',
    [
      '没有事实，文件里只用摘要',
      '表彰、统计等取自事实；有十七种事实中的内容，请写入 facts，没有则不必理会。',
    ],
    [
      'No facts: documents use the summary alone',
      'Awards and statistics come from facts; tell them in facts where one of the kinds fits, else leave it so.',
    ],
  ),
  'review-done': rule(
    'warning',
    ['导入后还有 {actual} 处待核对', '请执行 annals review，或在记录中核对后删去。'],
    [
      '{actual} {actual:point awaits|points await} review',
      'Run annals review, or look at them in the record and remove them.',
    ],
  ),
  'suppression-used': rule(
    'warning',
    ['suppress 的“{actual}”没有压下任何消息', '请删去。'],
    ['Unexpected suppression of “{actual}”: nothing was suppressed', 'Remove it.'],
  ),
  'rule-known': rule(
    'error',
    ['没有规则“{actual}”，最接近的是 {expected}', '各规则见 docs/checks.md。'],
    ['Unexpected rule “{actual}”, the nearest is {expected}', 'See docs/checks.md.'],
  ),
  'rule-settable': rule(
    'error',
    ['规则“{actual}”的轻重不能更改', '排版以它为前提：不符合的文件印不出来。请从 check.rules 中删去。'],
    ['Unexpected setting of the rule “{actual}”', 'Rendering relies on it; remove it from check.rules.'],
  ),
} satisfies Record<string, Rule>;
