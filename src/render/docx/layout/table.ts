/** Tables as rows (ISO/IEC 29500-1, 17.4). Heights in twips. */
import type { FlowBlock } from './block.js';
import { child, type Element, elementsOf, isOn, numberOf, valOf } from './element.js';
import { paragraphBlock, type Setting } from './paragraph.js';
import { inCells } from './rules.js';

interface Padding {
  top: number;
  left: number;
  bottom: number;
  right: number;
  /** Of the rule between rows. */
  rule: number;
}

/** A table; its rows are never divided. */
export function tableBlock(table: Element, around: Setting): FlowBlock {
  const setting = { ...around, rules: inCells(around.rules) };
  const padding = paddingOf(child(table, 'w:tblPr'), setting);
  const rows = elementsOf(table).filter(({ name }) => name === 'w:tr');
  const read = rows.map((row) => rowOf(row, padding, setting));
  const heads = rows.findIndex((row) => isOn(child(row, 'w:trPr'), 'w:tblHeader') !== true);
  const parts = read.map(({ height }) => height);
  const notes = read.map((row) => row.notes);
  // A table that is nothing but heads has none.
  const headCount = Math.max(0, heads);
  return {
    before: 0,
    after: 0,
    parts,
    ...(notes.some((height) => height > 0) ? { notes } : {}),
    heads: headCount,
    headHeight: parts.slice(0, headCount).reduce((all, height) => all + height, 0),
    orphans: 1,
    keepNext: false,
    keepLines: false,
    breakBefore: false,
    breaksAfter: [],
    marks: read.flatMap((row, part) => row.marks.map((name) => ({ part, name }))),
  };
}

function paddingOf(properties: Element | undefined, { styles }: Setting): Padding {
  const chain: (Element | undefined)[] = [properties];
  for (let id = valOf(properties, 'w:tblStyle'); id !== undefined; ) {
    const style = styles.element(id);
    chain.push(child(style, 'w:tblPr'));
    id = valOf(style, 'w:basedOn');
  }
  const side = (name: string): number => {
    const found = chain.map((each) => child(child(each, 'w:tblCellMar'), `w:${name}`)).find(Boolean);
    return numberOf(found, 'w:w') ?? 0;
  };
  const rule = chain.map((each) => child(child(each, 'w:tblBorders'), 'w:insideH')).find(Boolean);
  return {
    top: side('top'),
    left: side('left'),
    bottom: side('bottom'),
    right: side('right'),
    rule: ((numberOf(rule, 'w:sz') ?? 0) / 8) * 20,
  };
}

interface Row {
  height: number;
  notes: number;
  marks: string[];
}

function rowOf(row: Element, padding: Padding, setting: Setting): Row {
  const result: Row = { height: 0, notes: 0, marks: [] };
  for (const cell of elementsOf(row).filter(({ name }) => name === 'w:tc')) {
    const width = numberOf(child(child(cell, 'w:tcPr'), 'w:tcW'), 'w:w') ?? 0;
    const blocks = elementsOf(cell)
      .filter(({ name }) => name === 'w:p')
      .map((paragraph) => paragraphBlock(paragraph, width - padding.left - padding.right, setting));
    for (const block of blocks) {
      result.notes += (block.notes ?? []).reduce((all, height) => all + height, 0);
      result.marks.push(...block.marks.map(({ name }) => name));
    }
    result.height = Math.max(result.height, stackHeight(blocks));
  }
  result.height += padding.top + padding.bottom + padding.rule;
  const wanted = child(child(row, 'w:trPr'), 'w:trHeight');
  const given = numberOf(wanted, 'w:val') ?? 0;
  if (wanted?.attributes['w:hRule'] === 'exact') return { ...result, height: given };
  return { ...result, height: Math.max(result.height, given) };
}

/** Height of paragraphs one below the other. */
export function stackHeight(blocks: readonly FlowBlock[]): number {
  let height = 0;
  for (const [i, { before, after, parts }] of blocks.entries()) {
    height += i === 0 ? before : Math.max(before, blocks[i - 1]?.after ?? 0);
    height += parts.reduce((all, part) => all + part, 0);
    if (i === blocks.length - 1) height += after;
  }
  return height;
}
