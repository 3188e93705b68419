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
    sign: /论坛|峰会|览会|庆典|大会|晚会|报告会|发布会|推介会|说明会|通报会|赛|研讨|沙龙|交流会|对接会|直播/,
    find: event,
  },
  training: { sign: /培训|研修|讲座|轮训|进修|学习班/, find: training },
  party: { sign: /党/, find: party },
  ceremony: { sign: /剪彩|揭牌|颁奖|表彰大会|聘/, find: ceremony },
  establishment: {
    sign: /成立|组建|设立|加[入盟]|剪彩|揭牌|挂牌|诞生|落户|创[立办建]|共建|发起/,
    find: establishment,
  },
  honour: { sign: /获|被/, find: honour },
  letter: { sign: /信/, find: letter },
  award: { sign: /授予|颁|获|表彰|被/, find: award },
  personnel: {
    sign: /[选补聘任免辞兼为荐举调]|产生|班子|提名|吸[收纳]|接纳|罢/,
    find: personnel,
  },
  resolution: { sign: /届|决|[议商确]定|明确|同意|通过|批准|达成|授权|赞成|经/, find: resolution },
  document: {
    sign: /《|“|决定|汇总|倡议|通知|通告|公告|办法|通过|批准|公约|公开信|[出台制定发布订]/,
    find: document,
  },
  donation: { sign: /捐|善款/, find: donation },
  visit: { sign: /走访|来访|到访|莅临|[来到赴访]|参观|拜访|考察|调研|前往|应邀/, find: visit },
  speech: { sign: /讲话|致辞|致词|发言|演讲|介绍|报告|授课|解读|贺信/, find: speech },
  publication: { sign: /出版|编|刊|印|发|推送|推出|案例|见面|世|付梓|创办|《/, find: publication },
  qualification: { sign: /师|级|职称/, find: qualification },
};
