/** The seventeen kinds of fact: for each the words without which none of it is there, and its finder. */
import type { FactKind } from '../../activity/fact.js';
import type { Finder } from '../passage.js';
import { award } from './award.js';
import { ceremony } from './ceremony.js';
import { document } from './document.js';
import { donation } from './donation.js';
import { establishment } from './establishment.js';
import { event } from './event.js';
import { honour } from './honour.js';
import { letter } from './letter.js';
import { meeting } from './meeting.js';
import { party } from './party.js';
import { personnel } from './personnel.js';
import { publication } from './publication.js';
import { qualification } from './qualification.js';
import { resolution } from './resolution.js';
import { speech } from './speech.js';
import { training } from './training.js';
import { visit } from './visit.js';

/** A finder with its sign, which saves the patterns on text that cannot hold the kind. */
export interface Kind {
  sign: RegExp;
  find: Finder;
}

/** In the order in which records tell: what was held, what it brought. */
export const KINDS: Readonly<Record<FactKind, Kind>> = {
  meeting: { sign: /[会會]/, find: meeting },
  event: {
    sign: /论坛|峰会|展|庆|纪念|会|赛|研讨|沙龙|交流|对接|直播|节|典|校日|汇演|演出|联欢|联谊|聚会|马拉松|比武|征文|首发|嘉年华|游园|对话|春茗|年夜饭|宣讲|雅集/,
    find: event,
  },
  training: { sign: /训|研修|讲[座堂坛习]|进修|班|课|学堂|教育|夜校/, find: training },
  party: { sign: /党|支部|主题教育|红色|革命/, find: party },
  ceremony: { sign: /剪彩|揭|挂牌|授[牌奖匾]|发奖|颁|表彰|聘/, find: ceremony },
  establishment: {
    sign: /成立|开办|亮相|[增附新]设|设(?=.{2,12}[处站会心地])|组建|设立|加[入盟]|剪彩|揭牌|挂牌|诞生|落户|创[立办建]|结成|共建|发起/,
    find: establishment,
  },
  honour: {
    sign: /[获被荣夺捧摘颁授]|领[到取]|拿下|接过|[揽抱]|入选|当选|赢得|蝉联|跻身|列为|名列/,
    find: honour,
  },
  letter: { sign: /信|函|电|书.?谢/, find: letter },
  award: {
    sign: /[授颁获奖被荣夺捧摘杯]|接过|[证聘]书|[绶牌匾]|表彰|表扬|评[选出优先]|认定|命名|入选|当选|称号|[冠亚季]军|第一名|前.{1,2}名/,
    find: award,
  },
  personnel: {
    sign: /[选补聘任免辞兼为荐举调]|新增|产生|班子|提名|吸[收纳]|接纳|罢/,
    find: personnel,
  },
  resolution: {
    sign: /届|决|拍板|采纳|[议商确]定|[众公]议|明确|同意|通过|批准|达成|授权|赞成|经/,
    find: resolution,
  },
  document: {
    sign: /《|“|决定|汇总|倡议|通知|通告|公告|办法|通过|批准|公约|公开信|[出台制定发布订]/,
    find: document,
  },
  donation: {
    sign: /捐|善款|赈|出资|资助|赞助|[拿掏献挤凑筹]出|解囊|打[进入到]|汇[入到往给至]|[送捧带驮运捎寄背]去|驰援|支援/,
    find: donation,
  },
  visit: {
    sign: /[来到赴访往进莅察]|去(?!年)|大门|参观|看望|慰问|接待|会[见晤]|拜会|深入|迎|观摩|调研|[应受]邀|共同|联合|携手/,
    find: visit,
  },
  speech: { sign: /讲|演说|致|发言|介绍|报告|授课|解读|贺信|分享|发布/, find: speech },
  publication: { sign: /出版|编|刊|印|发|推送|推出|案例|见面|世|付梓|创办|《/, find: publication },
  qualification: { sign: /[师级员工]|职称|技术士/, find: qualification },
};
