/** What parts of official documents say, by which they are known in a file that has no marks of its own for them. */

/** 份号 (7.2.1). */
export const COPY_NUMBER = /^(?:№|No\.?)?\d{1,8}$/;
export const COPY_NUMBER_FORM = /^\d{6}$/;
/** 密级 (7.2.2). */
export const CLASSIFICATION = /^(?:绝密|机密|秘密)(?:[★☆*].*)?$/;
/** 紧急程度 (7.2.3). */
export const URGENCY = /^(?:特急|加急|特提|平急|急件)$/;
/** 发文字号 (7.2.5), with whatever brackets. */
export const DOCUMENT_NUMBER =
  /^\p{Script=Han}{1,16}[〔［[【（(〈﹝][\d\s]{2,4}[〕］\]】）)〉﹞]第?\s*\d+\s*号?$/u;
export const DOCUMENT_NUMBER_FORM = /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u;
/** 令号, 期号 (10.2, 10.3). */
export const SERIAL_NUMBER = /^[（(]?第[\d〇零一二三四五六七八九十百]+[号期次][）)]?$/u;
/** 签发人 (7.2.6). */
export const APPROVER = /^签\s*发\s*人\s*[：:]/;
/** The mark of an order, and that of minutes (10.2, 10.3). */
export const ORDER_MARK = /令$/;
export const MINUTES_MARK = /纪要$/;
/** Levels of the body (7.3.3). */
export const HEADINGS = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^（[一二三四五六七八九十]{1,3}）/,
  /^\d{1,2}[.．、]/,
  /^（\d{1,2}）/,
] as const;
/** 附件说明 (7.3.4). */
export const ATTACHMENT_LIST = /^附\s*件\s*[：:]\s*\S/;
/** 附件标志 (7.3.7). */
export const ATTACHMENT_MARK = /^附\s*件\s*\d*\s*[：:]?$/;
/** 成文日期, in digits or in characters (7.3.5.4). */
export const DATE =
  /^[\d〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;
export const DATE_FORM = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;
/** 附注 (7.3.6). */
const ANNOTATION = /^[（(].+[）)]$/;
export const ANNOTATION_FORM = /^（.+）$/;
/** What 7.3.5.5 forbids. */
export const BLANK_PAGE_NOTE = /^[（(【[]?\s*此页无正文/;
export const isAnnotation = (text: string): boolean => ANNOTATION.test(text) && !BLANK_PAGE_NOTE.test(text);
/** 版记 (7.4). */
export const IMPRINT_COPIES = /^(?:主送|抄送|抄报|分送)[：:]/;
export const IMPRINT_DATE = /\d{4}年\d{1,2}月\d{1,2}日\s*(?:印发|印)?$/;
export const IMPRINT_DATE_FORM = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日印发$/;
/** 页码 (7.5): digits with whatever beside them. */
export const PAGE_NUMBER = /^(?:第)?[-‐‑–—―─－一·\s]*\d{1,4}[-‐‑–—―─－一·\s]*(?:页)?(?:[/／]\d+|共\d+页)?$/;
export const PAGE_NUMBER_FORM = /^—\d+—$/;
/** 出席人员 (10.3). */
export const ATTENDANCE = /^(?:出席|请假|列席|缺席)(?:人员)?[：:]/;
/** What a list of addressees ends with (7.3.2), rightly and wrongly. */
export const COLON = /[：:]$/;
export const FULL_WIDTH_COLON = /：$/;
/** What the names of attachments do not end with (7.3.4), and the addressees of copies do (7.4.2). */
export const MARK_AT_END = /[。，、；：,.;:]$/;
export const FULL_STOP = /。$/;
/** Words in whose vicinity a rule belongs to an imprint. */
export const IMPRINT_WORDS = /印发|抄送|分送|抄报/;
/** Marks whose left half is blank. */
export const OPENING = /^[“‘（《〈「『【〔［｛]/;
export const LATIN = /[\u0021-\u024f]/;
