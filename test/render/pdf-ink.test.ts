import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import type { Block, Inline, Roster } from '../../src/document/tree.js';
import { loadLibrary, openPdf } from '../../src/inspect/pdf/library.js';
import { oracle, pdfText } from '../oracle.js';
import { temporaryFolder } from '../temporary.js';
import { documentOfSections, paragraph, pdfWorld, renderFacts, text } from './pdf-samples.js';

const EM = baseStyles.paragraphs.body.size + baseStyles.paragraphs.body.tracking;
const points = (millimetres: number): number => (millimetres * 72) / 25.4;

const dotted = (value: string): Inline => ({ type: 'dotted', children: [text(value)] });
const ruby = (value: string, reading: string): Inline => ({ type: 'ruby', reading, children: [text(value)] });

/** An area that is drawn, in points from the left and the top edge of the page. */
interface Ink {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const MOVE = 0;
const OPERANDS: readonly number[] = [2, 2, 6, 4, 0];

/** The filled areas of the first page, each subpath by the box around its points. */
async function inksOf(bytes: Uint8Array): Promise<Ink[][]> {
  const { OPS } = await loadLibrary();
  const { document, close } = await openPdf(bytes);
  const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
  const paths = fnArray.flatMap((operator, i) =>
    operator === OPS.constructPath && argsArray[i][0] === OPS.fill
      ? [[...(argsArray[i][1][0] as Float32Array)]]
      : [],
  );
  await close();
  return paths.map(subpaths);
}

function subpaths(data: readonly number[]): Ink[] {
  const inks: Ink[] = [];
  for (let at = 0; at < data.length; ) {
    const operator = data[at] as number;
    const count = OPERANDS[operator] as number;
    if (operator === MOVE) inks.push({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });
    for (let i = at + 1; i < at + 1 + count; i += 2)
      extend(inks.at(-1) as Ink, data[i] as number, data[i + 1] as number);
    at += 1 + count;
  }
  return inks;
}

function extend(ink: Ink, x: number, y: number): void {
  ink.left = Math.min(ink.left, x);
  ink.right = Math.max(ink.right, x);
  ink.top = Math.min(ink.top, y);
  ink.bottom = Math.max(ink.bottom, y);
}

const union = (inks: readonly Ink[]): Ink => ({
  left: Math.min(...inks.map(({ left }) => left)),
  top: Math.min(...inks.map(({ top }) => top)),
  right: Math.max(...inks.map(({ right }) => right)),
  bottom: Math.max(...inks.map(({ bottom }) => bottom)),
});

const centre = ({ left, right }: Ink): number => (left + right) / 2;

async function render(t: ExecutionContext, ...children: Block[]) {
  const document = documentOfSections({ type: 'section', page: 'plain', children });
  return renderFacts(document, await pdfWorld(t));
}

test('emphasis dots stand centred below each Han character, not below marks and figures', async (t) => {
  const { rendered, facts, lines } = await render(t, paragraph([dotted('安全，第1名（人人）。')]));
  const dots = (await inksOf(rendered.bytes)).flat();
  const [line] = lines;
  // 安全，第 is one run of four characters; 1 half an em, a quarter on both sides; （ follows 名 without a gap.
  const start = points(line?.x ?? 0);
  const places = [0, 1, 3, 5, 7, 8].map((place) => start + (place + 0.5) * EM);
  t.is(dots.length, places.length);
  dots.forEach((dot, i) => {
    t.true(
      Math.abs(centre(dot) - (places[i] as number)) < 0.1 * EM,
      `dot ${i}: ${centre(dot)} of ${places[i]}`,
    );
  });
  const baseline = points(line?.y ?? 0);
  t.true(dots.every(({ top, bottom }) => top > baseline + 0.12 * EM && bottom < baseline + 0.45 * EM));
  t.is(facts.paragraphs[0]?.text, '安全，第1名（人人）。');
});

test('lines with dots and readings keep the pitch', async (t) => {
  const children = [
    text('国'.repeat(40)),
    dotted('安全生产'),
    text('国'.repeat(40)),
    ruby('翀', 'chōng'),
    text('国'.repeat(40)),
  ];
  const { lines } = await render(t, paragraph(children));
  const pitches = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  t.true(pitches.length > 2 && pitches.every((pitch) => Math.abs(points(pitch) - 29.6) < 0.05));
});

test('a reading stands centred above its base, half as large, and widens it where it is longer', async (t) => {
  const { rendered, facts, lines } = await render(
    t,
    paragraph([ruby('翀', 'chōng'), ruby('昶', 'chǎng'), text('和'), ruby('义', 'yì'), text('人')]),
  );
  const readings = (await inksOf(rendered.bytes)).map(union);
  t.is(readings.length, 3);
  const [first, second, third] = readings as [Ink, Ink, Ink];
  const [line] = lines;
  const x = points(line?.x ?? 0);
  t.true(Math.abs(centre(first) - (x + EM / 2)) < 0.08 * EM, 'centred above 翀');
  t.true(second.left - first.right >= 0.2 * EM, 'a quarter em between readings');
  const end = points((line?.x ?? 0) + (line?.width ?? 0));
  t.true(Math.abs(centre(third) - (end - 1.5 * EM)) < 0.08 * EM, 'a short reading widens nothing');
  const baseline = points(line?.y ?? 0);
  for (const { top, bottom } of readings) {
    t.true(bottom < baseline - 0.8 * EM && top > baseline - 1.6 * EM);
    t.true(bottom - top < 0.65 * EM);
  }
  t.is(facts.paragraphs[0]?.text, '翀昶和义人');
});

test('characters with one reading stay on one line', async (t) => {
  for (let before = 18; before < 30; before++) {
    const { lines } = await render(
      t,
      paragraph([text('国'.repeat(before)), ruby('管维镛', 'guǎn wéi yōng'), text('国'.repeat(30))]),
    );
    t.true(
      lines.some((line) => line.text.includes('管维镛')),
      `${before} characters before`,
    );
  }
});

test('names are spread over three characters, and copied as they were', async (t) => {
  const roster: Roster = {
    type: 'roster',
    columns: 1,
    nameWidth: 3,
    children: ['康义', '管维镛', '欧阳文忠', '阮青'].map((name) => ({
      type: 'rosterItem',
      children: [text(name)],
    })),
  };
  const { lines } = await render(t, roster);
  const widths = new Map(
    lines.flatMap((line) => line.runs).map((run) => [run.text.trim(), points(run.width)]),
  );
  const em = baseStyles.paragraphs.rosterItem.size + baseStyles.paragraphs.rosterItem.tracking;
  for (const [name, characters] of [
    ['康义', 3],
    ['管维镛', 3],
    ['欧阳文忠', 4],
    ['阮青', 3],
  ] as const) {
    t.true(Math.abs((widths.get(name) ?? 0) - characters * em) < 0.1, `${name}: ${widths.get(name)} pt`);
  }
});

/** What readers of a PDF are apt to get wrong: gaps and overlaps that are no text, stretched and shifted glyphs. */
const TRICKY = [
  '“《上海》、《信息》”、“先进”：“好！？”他说……这就是——协会·上海，欧洲·亚洲3～5次。',
  '占2022年30%，5月16日第3次GB/T 9704—2012规定了don’t，（见〔2022〕1号）。',
  '一段 ABC and DEF 有空格，行末的 stored space 也在。',
];

test('what poppler and pdf.js copy is what was written: no space for a gap, each stored space', async (t) => {
  const names: Inline[] = [
    text('会长康义、'),
    ruby('翀昶', 'chōng chǎng'),
    text('与'),
    dotted('安全生产'),
    text('2022年。'),
  ];
  const { rendered, facts } = await render(t, ...TRICKY.map((value) => paragraph(value)), paragraph(names));
  const expected = [...TRICKY, '会长康义、翀昶与安全生产2022年。'];
  t.deepEqual(
    facts.paragraphs.map((each) => each.text),
    expected,
  );
  const long = 'Each stored space is kept, also those at the ends of lines. '.repeat(4).trim();
  const { facts: english } = await render(t, paragraph(long));
  t.is(english.paragraphs.map((each) => each.text).join(''), long);
  if (!oracle('pdftotext')) return;
  const path = join(await temporaryFolder(t), 'copied.pdf');
  writeFileSync(path, rendered.bytes);
  const copied = (await pdfText(path)).replace(/\n|\f/g, '');
  t.is(copied, expected.join(''));
});
