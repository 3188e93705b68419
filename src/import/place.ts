/** Where and how something was held, and how many came. */
import { type Passage, type Span, words } from './passage.js';
import { firstMatch } from './prefilter.js';
import { CITIES } from './words.js';

const HELD =
  '(?:(?:顺利|隆重|成功|如期|正式|圆满|完美|胜利)?(?:召开|举行|举办|开幕|收官|落幕|开班|启动|举行了|成立))';
const PLACE = new RegExp(`在(?<place>(?!当[天日]|今[天日]|此)[^，。；“”在]{2,24}?)${HELD}`, 'd');

/** What stands before a city: nothing, or its province. */
const IN_PROVINCE = /^(?:[\u3400-\u9fff]{2,3}省?)?$/;

export interface Held {
  venue?: string;
  city?: string;
  mode?: 'online' | 'hybrid';
}

/** The place named before a verb of holding in a span. */
export function heldIn(passage: Passage, span: Span): Held {
  const view = passage.view.slice(span.at, span.end);
  const match = firstMatch(PLACE, view);
  const at = match?.indices?.groups?.place;
  const mode = modeOf(view);
  if (!at) return mode ? { mode } : {};
  const place = view.slice(...at);
  if (/联合$|共同$|会上$|期间$/.test(place)) return mode ? { mode } : {};
  if (/^线上$|^网上$|^云端$|^线$/.test(place)) return { mode: 'online' };
  const isCity = CITIES.find(
    (city) =>
      place === city ||
      (place.length <= city.length + 4 &&
        IN_PROVINCE.test(place.slice(0, place.lastIndexOf(city))) &&
        /^市?$/.test(place.slice(place.lastIndexOf(city) + city.length)) &&
        place.includes(city)),
  );
  const city =
    isCity ?? CITIES.find((each) => place.startsWith(each) && !passage.directory.isOrganization(place));
  return {
    ...(!isCity && { venue: words(passage, { at: span.at + at[0], end: span.at + at[1] }) }),
    ...(city && { city }),
    ...(mode && { mode }),
  };
}

function modeOf(view: string): Held['mode'] | undefined {
  if (/线上(?:联动|与|和|、|结合|\+)?线下/.test(view)) return 'hybrid';
  return /在线(?:上)?(?:举行|召开|举办)|线上(?:直播|会议|举行|召开|举办)|视频(?:会议|讨论会)|以视频(?:方式|形式)/.test(
    view,
  )
    ? 'online'
    : undefined;
}

const COUNT = '(?:近|约|超过|超|逾|共计|共)?\\d{1,6}(?:余|多)?';
/** People that came: the count before a verb of attending, or after one. */
const CAME = new RegExp(
  `(?<count>${COUNT}(?:人|位|名))(?<who>[\\u3400-\\u9fff、]{0,24}?)(?:的?代表)?(?:出席|参加|参训|参会|到会|与会|连线|受训)|(?:出席|参加|参训|参会|(?<!应)到会(?!员)|邀)[^。；，]{0,16}?(?<after>${COUNT}(?:人|位|名))`,
  'd',
);
const UNITS = new RegExp(`(?<count>${COUNT}家)(?:会员)?(?:单位|企业)`);

export interface Came {
  attendance?: string;
  units?: string;
  attendeeRoles?: string;
}

/** How many came, in a span. */
export function cameIn({ view, text }: Passage, { at, end }: Span): Came {
  const whole = view.slice(at, end);
  const match = firstMatch(CAME, whole);
  const who = match?.groups?.who;
  const whoAt = match?.indices?.groups?.who;
  const told = match
    ? whole.slice(whole.lastIndexOf('。', match.index) + 1, match.index + match[0].length + 20)
    : '';
  const units = UNITS.exec(told)?.groups?.count?.replace(/^共计?/, '');
  const attendance = (match?.groups?.count ?? match?.groups?.after)?.replace(/^共计?/, '');
  return {
    ...(attendance && { attendance }),
    ...(units && attendance && { units }),
    ...(who && whoAt && { attendeeRoles: text.slice(at + whoAt[0], at + whoAt[1]) }),
  };
}
