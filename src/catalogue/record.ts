/** Messages of the rules over records. */
import { type Rule, rule } from './rule.js';

export const RECORD_RULES = {
  // counts and names
  'rank-counted': rule(
    'warning',
    [
      '名次范围有 {actual} 名，名单总数是 {expected}',
      '请核对 rank 与 total；并列的名次请在 remarks 中说明。',
    ],
    ['Unexpected {actual} ranks for {expected} recipients', 'Check rank and total.'],
  ),
  'attendance-counted': rule(
    'warning',
    ['列出了 {actual} 个名称，而数量写的是“{expected}”', '请核对名单与数量。'],
    ['Unexpected {actual} names, declared as “{expected}”', 'Check the names and the count.'],
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
    ['Unexpected more: true, all {actual} names are told', 'Remove more, or check the total.'],
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
    ['{award}：写明 {actual} 个名称，其余 {open} 待补，不能制作证书', '请在 recipients 的 named 中补全。'],
    ['{award}: {actual} names told, {open} open; no certificates for these', 'Add them to named.'],
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
    ['Unexpected {actual} votes of {expected} present', 'Check the votes.'],
  ),
  'votes-carry': rule(
    'error',
    [
      '同意 {actual} 票，实到 {expected} 人，不足以通过',
      '理事会须到会理事三分之二以上、会员大会须到会会员过半数同意；请核对票数或章程。',
    ],
    [
      'Unexpected {actual} votes of {expected} present: not carried',
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
  // wording
  'book-title-work': rule(
    'warning',
    [
      '书名号用于活动：“{actual}”',
      '书名号只用于作品、文件；会议、培训、竞赛、奖项请用引号（GB/T 15834 4.15）。',
    ],
    [
      'Unexpected 书名号 around an activity: “{actual}”',
      'It is for works; activities take quotation marks (GB/T 15834 4.15).',
    ],
  ),
  'mark-full-width': rule(
    'warning',
    ['半角标点“{actual}”，应为“{expected}”', '中文里的标点用全角（GB/T 15834 5.1）。'],
    [
      'Unexpected “{actual}”, expected “{expected}”',
      'Marks in Chinese text are full width (GB/T 15834 5.1).',
    ],
  ),
  'mark-once': rule(
    'warning',
    ['标点重叠：“{actual}”', '请只留一个。'],
    ['Unexpected marks in a row: “{actual}”', 'Keep one.'],
  ),
  'mark-paired': rule(
    'warning',
    ['“{actual}”没有配对的“{expected}”', '请补上，或删去多余的一个。'],
    ['Unexpected “{actual}” without its “{expected}”', 'Add it, or remove this.'],
  ),
  'mark-nested': rule(
    'warning',
    ['里层又用“{actual}”，应为“{expected}”', '引号、书名号套用时，外双内单（GB/T 15834 4.8、4.15）。'],
    [
      'Unexpected “{actual}” within its own kind, expected “{expected}”',
      'The inner pair is single (GB/T 15834 4.8, 4.15).',
    ],
  ),
  'dash-doubled': rule(
    'warning',
    ['“{actual}”应为破折号“{expected}”', '破折号占两个字（GB/T 15834 4.10）。'],
    [
      'Unexpected “{actual}”, expected the dash “{expected}”',
      'A dash is two characters wide (GB/T 15834 4.10).',
    ],
  ),
  'ellipsis-doubled': rule(
    'warning',
    ['“{actual}”应为省略号“{expected}”', '省略号占两个字，六个点（GB/T 15834 4.11）。'],
    ['Unexpected “{actual}”, expected the ellipsis “{expected}”', 'It has six dots (GB/T 15834 4.11).'],
  ),
  'pause-omitted': rule(
    'info',
    ['引号、书名号之间通常不用顿号', '请删去（GB/T 15834 4.5.3.5）。'],
    ['Unexpected 、 between quotation marks', 'Usually there is none (GB/T 15834 4.5.3.5).'],
  ),
  'space-absent': rule(
    'warning',
    ['汉字、数字之间有空格', '请删去，或补上应有的标点；中西文间距由排版处理。'],
    ['Unexpected space between Chinese characters or digits', 'Remove it, or put the mark that is missing.'],
  ),
  'year-full': rule(
    'warning',
    ['年份“{actual}”没有写全', '请写四位年份（GB/T 15835 5.1.4）。'],
    ['Unexpected short year “{actual}”', 'Write four digits (GB/T 15835 5.1.4).'],
  ),
  'year-zero': rule(
    'warning',
    ['汉字年份“{actual}”，应为“{expected}”', '年份中的零写“〇”（GB/T 15835 5.2.5）。'],
    ['Unexpected year “{actual}”, expected “{expected}”', 'Its zero is 〇 (GB/T 15835 5.2.5).'],
  ),
  'digit-half-width': rule(
    'warning',
    ['全角的“{actual}”，应为“{expected}”', '数字与字母用半角。'],
    ['Unexpected full-width “{actual}”, expected “{expected}”', 'Digits and letters are half width.'],
  ),
  'range-marked': rule(
    'warning',
    ['起止之间的“{actual}”，应为“{expected}”', '时间起止用一字线，数量范围用浪纹线（GB/T 15834 4.13.3）。'],
    [
      'Unexpected “{actual}” in a range, expected “{expected}”',
      'Periods take —, quantities ～ (GB/T 15834 4.13.3).',
    ],
  ),
  'percent-both': rule(
    'warning',
    ['百分数范围“{actual}”前一个数缺百分号，应为“{expected}”', '两个数都加百分号（GB/T 15835 5.1.3）。'],
    [
      'Unexpected “{actual}”, expected “{expected}”',
      'Both ends of a range of per cents have the sign (GB/T 15835 5.1.3).',
    ],
  ),
  'approximation-once': rule(
    'warning',
    ['概数说了两遍：“{actual}”', '“约、近、超过”与“余、多、左右”只用其一。'],
    ['Unexpected double approximation “{actual}”', 'Tell it once.'],
  ),
  'approximation-han': rule(
    'warning',
    ['“{actual}”里的“几”与阿拉伯数字连用', '请用汉字，如“十几”（GB/T 15835 4.2.2）。'],
    ['Unexpected 几 beside digits: “{actual}”', 'Use Chinese numbers (GB/T 15835 4.2.2).'],
  ),
  'glossary-followed': rule(
    'warning',
    ['“{actual}”，规定的写法是“{expected}”', '见 annals.yaml 的 check.glossary。'],
    ['Unexpected “{actual}”, the glossary has “{expected}”', 'See check.glossary in annals.yaml.'],
  ),
  // the work on records
  'review-done': rule(
    'warning',
    ['导入后还有 {actual} 处待核对', '请执行 annals review，或在记录中核对后删去。'],
    ['{actual} points await review', 'Run annals review, or look at them in the record and remove them.'],
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
