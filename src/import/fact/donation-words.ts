/** Words that gifts are told in beside 捐款 and 捐赠: 拿出5万元, 送去价值1.2万元的米油, 把5万元打进…账户. */

/** Who is in need, or keeps money for those who are. */
export const NEED =
  /捐|灾|助学|奖学|公益|困难|贫困|困境|帮扶|爱心|抗疫|防疫|扶贫|慈善|红十字|福利院|敬老院|养老院|孤儿|孤寡|残疾|看病|治病|山区/;

/** 协会自己也|拿出|5万元: nothing but money in it is a gift, and only to those in need. */
const TAKES_OUT = /(?:拿出|掏出|献出|挤出|凑出|筹出|解囊)了?(?=[^，。；]{0,6}[\d一二三四五六七八九十两百千])/;

/** 把5万元|打进|了市慈善总会的账户 */
const TRANSFERS = /(?:打进|打入|打到|汇入|汇到|汇往|汇给|汇至|转入|转给|划拨给|划入)了?(?!的)/;

/** 为孩子们|捧去|价值6.8万元的图书, 向灾区|驰援|大米10吨 */
const BRINGS = /(?:(?:送|捧|带|驮|运|捎|寄|背)[去来]|送上|送到|运抵|驰援|支援|援助)了?/;

/** Those whom goods are brought to. */
const RECEIVERS =
  /孩子|学生|学童|小学|中学|学校|幼儿园|敬老院|福利院|养老院|灾|困难|贫困|山区|医院|官兵|消防|环卫|一线|老人|残疾|抗[疫洪]|儿童/;
/** Those whom goods are brought to whose value nobody counts. */
const IN_DISASTER = /灾|一线|抗[疫洪]|防汛|官兵|隔离|方舱/;
/** What is handed out at visits and meetings, and no gift of this kind. */
const CUSTOMARY = /慰问金|慰问品|礼品|纪念品|奖金|奖品|伴手礼|展示|车队|押金|租金|会费|保证金|财政|拨付|资金/;

/** A verb of giving that only its surroundings make one; `isValued` says that the clause tells a value of goods. */
export function givingByNeed(clause: string, sentence: string, isValued: boolean): RegExpExecArray | null {
  if (CUSTOMARY.test(sentence)) return null;
  const money = NEED.test(sentence) ? (TAKES_OUT.exec(clause) ?? TRANSFERS.exec(clause)) : null;
  if (money && !isValued) return money;
  const brings = BRINGS.exec(clause);
  const fits = isValued ? RECEIVERS.test(sentence) : IN_DISASTER.test(sentence);
  return brings && fits ? brings : null;
}

/** What the association is called where a gift comes to it: 捐予|本会. */
export const TO_US = /捐(?:赠|献)?[予给与赠]?(?:本会|我会|协会|学会|商会|研究会|基金会|联合会|会所)/;
