/** The legend of a chart: which mark means what. */
import type { Points } from '../../document/length.js';
import type { ChartRoom } from './room.js';

/** An entry, from the corner of the legend: its mark is at `x`, its text {@link MARK_ROOM} further on. */
export interface LegendEntry {
  text: string;
  x: Points;
  y: Points;
  /** The longest that a line of the text may be. */
  measure: Points;
}

export interface PlacedLegend {
  x: Points;
  y: Points;
  width: Points;
  height: Points;
  entries: LegendEntry[];
}

/** From the left edge of a mark to the text. */
export const MARK_ROOM: Points = 14;
/** Above and below rows of entries; LibreOffice moves up what has less. */
const AROUND: Points = 5;
/** Below an entry that stands above another, in lines. */
const AIR = 0.3;
/** Between entries of a row. */
const SPACE: Points = 16;

/** More than the text needs, so that rounding does not break it. */
const SLACK: Points = 0.5;

/** Entries in rows as wide as the chart, each row in its middle. */
export function legendBelow(texts: readonly string[], room: ChartRoom): PlacedLegend {
  const rows: LegendEntry[][] = [];
  let [right, y] = [0, AROUND];
  for (const text of texts) {
    const measure = Math.min(room.textWidth(text) + SLACK, room.width - MARK_ROOM);
    const width = MARK_ROOM + measure;
    const row = rows.at(-1);
    if (!row || right + width > room.width) {
      if (row) y += heightOf(row, room);
      rows.push([{ text, x: 0, y, measure }]);
      right = width + SPACE;
    } else {
      row.push({ text, x: right, y, measure });
      right += width + SPACE;
    }
  }
  const last = rows.at(-1);
  const width = Math.max(0, ...rows.map(endOf));
  const entries = rows.flatMap((row) => centred(row, width));
  return {
    x: (room.width - width) / 2,
    y: 0,
    width,
    height: last ? y + heightOf(last, room) + AROUND : 0,
    entries,
  };
}

/** Entries one below the other, on lines of at most `most` with their marks. */
export function legendBeside(texts: readonly string[], most: Points, room: ChartRoom): PlacedLegend {
  const longest = Math.max(0, ...texts.map(room.textWidth));
  const measure = Math.max(room.style.size, Math.min(longest + SLACK, most - MARK_ROOM));
  let y = 0;
  const entries = texts.map((text) => {
    const entry = { text, x: 0, y, measure };
    y += heightOf([entry], room) + AIR * room.style.linePitch;
    return entry;
  });
  return { x: 0, y: 0, width: MARK_ROOM + measure, height: y, entries };
}

function heightOf(row: readonly LegendEntry[], { style, lineCount }: ChartRoom): Points {
  const lines = row.map(({ text, measure }) => lineCount(text, measure));
  return Math.max(1, ...lines) * style.linePitch;
}

function centred(row: readonly LegendEntry[], width: Points): LegendEntry[] {
  return row.map((entry) => ({ ...entry, x: entry.x + (width - endOf(row)) / 2 }));
}

function endOf(row: readonly LegendEntry[]): Points {
  const last = row.at(-1);
  return last ? last.x + MARK_ROOM + last.measure : 0;
}
