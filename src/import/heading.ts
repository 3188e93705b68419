/** Lines that are no entries: titles, months, heads of tables. What they say of the date holds for what follows. */
import { type DateContext, dateAt } from './date.js';
import { cellsOf } from './row.js';

const TITLE =
  /大事[记記]|[纪紀]事|[编編]年|年[鉴鑑]|[总總][结結]|活[动動][记記][录錄]|工作[简簡][报報]|目[录錄]|要[闻聞]/;
/** 江州市竹业协会2023年度回顾: a line that ends with what such texts are called. */
const TITLE_OF_YEAR =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})年?度?[^，、：]{0,16}(?:[要盘盤][点點闻聞事]|[回盘][点顾眸望]|事[项項]|一[览覽]|[纪紀][要实實]|[综綜]述|侧记|[历歷]程|足[迹跡]|年|度)$/;
const SENTENCE = /[。；！？]/;
const HEAD_CELL =
  /^(?:序号|序號|编号|编號|日期|时间|時間|内容|內容|事项|事項|事件|活动|活動|活动内容|大事|备注|備註|月份|地点|地點|标题|標題)$/;

/** What stands around the date of a heading. */
const FRAME = /^[\s【[（(〔〈《#*—=▍▌■◆●|-]+|[\s】\]）)〕〉》：:*—=|-]+$/g;

/** A heading, with what it says of the date. */
export interface Heading {
  parts: DateContext;
}

/** The heading that a line is; undefined for a line that tells of something. */
export function headingOf(line: string, context: DateContext): Heading | undefined {
  const bare = line.replace(FRAME, '');
  if (bare === '') return { parts: {} };
  if ((cellsOf(line) ?? [line.trim()]).every((cell) => HEAD_CELL.test(cell))) return { parts: {} };
  const date = dateAt(bare, 0, context);
  const isDay = date?.parts.day !== undefined && !date.derived;
  if (date && !isDay && /^(?:份|度)?[\s：:]*$/.test(bare.slice(date.length))) return { parts: date.parts };
  if (line.length > 60 || SENTENCE.test(line) || isDay) return undefined;
  if (!TITLE.test(line) && !TITLE_OF_YEAR.test(line)) return undefined;
  const year =
    /(\d{4})年?/.exec(line)?.[1] ??
    dateAt(line, Math.max(0, line.search(/[〇○零一二三四五六七八九]{4}年/)), {})?.parts.year;
  return { parts: year === undefined ? {} : { year: Number(year) } };
}
