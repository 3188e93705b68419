/** Measures of files against GB/T 9704-2012: files of our renderers, and one that nobody here laid out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import subsetFont from 'subset-font';
import { mm } from '../../src/document/length.js';
import { baseStyles } from '../../src/document/profile.js';
import type { ParagraphStyle, StyleName, StyleSheet } from '../../src/document/style.js';
import type { Block, Document, Letterhead, LetterheadPart } from '../../src/document/tree.js';
import { standingOf } from '../../src/inspect/gbt9704/pdf/rule.js';
import {
  type Gbt9704Report,
  inspectGbt9704,
  type OfficialKind,
  type ParameterId,
  type Verdict,
} from '../../src/inspect/gbt9704.js';
import { renderer as docx } from '../../src/render/docx.js';
import { renderer as pdf } from '../../src/render/pdf.js';
import { convert, oracle, toPdf } from '../oracle.js';
import { filler, imprint, LETTERHEADS, OFFICIAL, SIGNATURES, text } from '../render/official-documents.js';
import { testWorld } from '../render/world.js';

const official = (name: string): Document => OFFICIAL[name] as Document;

async function measurePdf(document: Document, styles: StyleSheet = baseStyles): Promise<Gbt9704Report> {
  const { bytes } = await pdf.render(document, styles, await testWorld());
  return inspectGbt9704(bytes, `${document.id}.pdf`);
}

const measureFile = async (path: string): Promise<Gbt9704Report> =>
  inspectGbt9704(new Uint8Array(readFileSync(path)), path);

const withVerdict = ({ findings }: Gbt9704Report, verdict: Verdict): ParameterId[] =>
  findings.filter((finding) => finding.verdict === verdict).map(({ parameter }) => parameter);

const found = ({ findings }: Gbt9704Report, id: ParameterId) =>
  findings.find(({ parameter }) => parameter === id)?.found.map(({ value }) => value) ?? [];

test('a PDF of full pages: 22 lines of 28 characters, em boxes within 0.3 mm, ink within 1 mm', async (t) => {
  const report = await measurePdf(official('full'));
  t.deepEqual(withVerdict(report, 'differs'), []);
  t.deepEqual(found(report, 'lines-per-page'), [22, 22, 22]);
  t.deepEqual(found(report, 'characters-per-line'), [28]);
  const near = (id: ParameterId, wanted: number, tolerance: number) => {
    const values = found(report, id) as number[];
    t.true(
      values.length > 0 && values.every((value) => Math.abs(value - wanted) <= tolerance),
      `${id}: ${values}`,
    );
  };
  near('head-white', 37, 0.3);
  near('block-bottom', 262, 0.3);
  near('left-white', 28, 0.3);
  near('right-white', 26, 0.3);
  near('head-white-ink', 37, 1);
  near('block-height-ink', 225, 1);
});

/** Formats that a fixture shows; the others are documents. */
const KINDS: Readonly<Record<string, OfficialKind>> = {
  letter: 'letter',
  order: 'order',
  minutes: 'minutes',
  preprinted: 'none',
  full: 'none',
  landscape: 'none',
};

/** Parameters that fixtures of ours are there for. */
const SHOWN: Readonly<Record<string, readonly ParameterId[]>> = {
  document: [
    'mark-top',
    'red-rule-gap',
    'title-shape',
    'heading4-face',
    'attachment-title-line',
    'attachment-title-centre',
    'annotation-form',
    'annotation-line',
    'first-page-text',
    'signature-page',
    'imprint-page',
  ],
  classified: ['copy-number', 'classification-face', 'urgency-face', 'head-order', 'imprint-bottom'],
  upward: ['document-number-indent', 'approver-face', 'approver-indent', 'approver-turn', 'plain-gap'],
  letter: [
    'letter-mark-top',
    'letter-rule-length',
    'letter-rule-gap',
    'letter-rule-bottom',
    'letter-number-place',
    'letter-part-gap',
    'letter-title-gap',
    'letter-imprint',
  ],
  order: [
    'order-mark-top',
    'order-number-gap',
    'order-text-gap',
    'stamped-gap',
    'stamped-indent',
    'stamped-date-indent',
    'stamped-date-gap',
  ],
  minutes: ['mark-top', 'attendance-label-face', 'attendance-face', 'attendance-indent'],
  landscape: ['landscape-number-place', 'landscape-number-side'],
  'landscape-last': ['landscape-number-place', 'landscape-number-side'],
  'signature-plain-joint': ['plain-gap'],
  'signature-sealed-four': ['seals-apart'],
  'signature-plain-long-date': ['plain-indent', 'plain-date-offset'],
  'signature-sealed': [
    'sealed-date-indent',
    'sealed-name-centre',
    'seal-covers',
    'seal-gap',
    'seal-diameter',
  ],
};

for (const [name, document] of Object.entries(OFFICIAL)) {
  test(`${name}.pdf fits in everything that is found`, async (t) => {
    const report = await measurePdf(document);
    t.is(report.kind, KINDS[name] ?? 'document');
    t.deepEqual(
      report.findings.filter(({ verdict }) => verdict === 'differs'),
      [],
    );
    const fits = new Set(withVerdict(report, 'fits'));
    for (const id of SHOWN[name] ?? []) t.true(fits.has(id), id);
  });
}

type Change = (styles: StyleSheet) => void;
const style =
  (name: StyleName, changes: Partial<ParagraphStyle>): Change =>
  ({ paragraphs }) =>
    void Object.assign(paragraphs[name], changes);
const rewrite = (document: Document, from: string, to: string): Document =>
  JSON.parse(JSON.stringify(document).replace(from, to)) as Document;

const typed = (value: string, style: StyleName): Block => ({
  type: 'paragraph',
  style,
  children: [{ type: 'text', value }],
});
const HEAD = official('document').children[0]?.children.slice(0, 3) ?? [];
/** The head of a document, its title and addressees, and what follows in pages of their own. */
const sheets = (...pages: readonly Block[][]): Document => ({
  ...official('document'),
  children: pages.map((children, i) => ({
    type: 'section',
    page: 'body',
    children: i === 0 ? [...HEAD, ...children] : children,
  })),
});

/** A fault in a style sheet or a text, and what it makes differ, among what else depends on it. */
const FAULTS: readonly {
  fault: string;
  of: string | Document;
  change?: Change;
  text?: readonly [string, string];
  differs: readonly ParameterId[];
}[] = [
  {
    fault: 'a wider left margin',
    of: 'full',
    change: ({ pages }) => void Object.assign(pages.body.margin, { left: mm(32) }),
    differs: ['left-white', 'block-width', 'characters-per-line'],
  },
  {
    fault: 'a lower first line',
    of: 'full',
    change: ({ pages }) => void Object.assign(pages.body.margin, { top: mm(37) }),
    differs: ['head-white', 'head-white-ink', 'block-bottom', 'block-height-ink', 'lines-per-page'],
  },
  {
    fault: 'a smaller pitch',
    of: 'full',
    change: style('body', { linePitch: 28 }),
    differs: ['line-pitch', 'lines-per-page'],
  },
  {
    fault: 'a smaller body',
    of: 'full',
    change: style('body', { size: 15 }),
    differs: ['body-size', 'characters-per-line'],
  },
  { fault: 'a body in 宋体', of: 'full', change: style('body', { role: 'song' }), differs: ['body-face'] },
  { fault: 'a grey body', of: 'full', change: style('body', { color: '#606060' }), differs: ['body-color'] },
  {
    fault: '27 characters',
    of: 'full',
    change: style('body', { tracking: 0 }),
    differs: ['characters-per-line'],
  },
  {
    fault: 'no indent',
    of: 'full',
    change: style('body', { firstLineIndent: 0 }),
    differs: ['first-line-indent'],
  },
  {
    fault: 'a mark that stands too high',
    of: 'document',
    change: ({ official: layout }) => void Object.assign(layout, { markTop: mm(25) }),
    differs: ['mark-top'],
  },
  {
    fault: 'a blue mark',
    of: 'document',
    change: style('issuerMark', { color: '#0000ff' }),
    differs: ['mark-color'],
  },
  {
    fault: 'a mark in 黑体',
    of: 'document',
    change: style('issuerMark', { role: 'hei' }),
    differs: ['mark-face'],
  },
  {
    fault: 'square brackets',
    of: 'document',
    text: ['〔2022〕1号', '[2022]1号'],
    differs: ['document-number-form'],
  },
  {
    fault: 'a zero before the number',
    of: 'document',
    text: ['〔2022〕1号', '〔2022〕01号'],
    differs: ['document-number-form'],
  },
  {
    fault: 'a black rule far below the number',
    of: 'document',
    change: (styles) => {
      Object.assign(styles.rule, { color: '#000000' });
      Object.assign(styles.official, { ruleGap: mm(8) });
    },
    differs: ['red-rule-color', 'red-rule-gap'],
  },
  { fault: 'a title in 小二', of: 'document', change: style('title', { size: 18 }), differs: ['title-size'] },
  {
    fault: 'a title as large as the body',
    of: 'document',
    change: style('title', { size: 15.75 }),
    differs: ['title-size'],
  },
  {
    fault: 'a title in 黑体',
    of: 'document',
    change: style('title', { role: 'hei' }),
    differs: ['title-face'],
  },
  {
    fault: 'a title at the left',
    of: 'document',
    change: style('title', { align: 'left' }),
    differs: ['title-centre'],
  },
  {
    fault: 'a title of two equal lines',
    of: 'document',
    text: ['年度示范活动的通知', '年度示范活动方案一二三的通知'],
    differs: ['title-shape'],
  },
  {
    fault: 'a half-width colon',
    of: 'document',
    text: ['各会员单位：', '各会员单位:'],
    differs: ['recipients-ending'],
  },
  {
    fault: 'headings in 仿宋',
    of: 'document',
    change: (styles) => {
      style('heading1', { role: 'fang' })(styles);
      style('heading2', { role: 'fang' })(styles);
    },
    differs: ['heading1-face', 'heading2-face'],
  },
  {
    fault: 'a full stop after an attachment',
    of: 'document',
    text: ['若干具体要求', '若干具体要求。'],
    differs: ['attachment-list-ending'],
  },
  {
    fault: 'a zero in the date',
    of: 'signature-sealed',
    text: ['2022年3月1日', '2022年03月1日'],
    differs: ['date-form'],
  },
  {
    fault: 'a date in Chinese numerals',
    of: 'signature-plain',
    text: ['2022年3月1日', '二〇二二年三月一日'],
    differs: ['date-form'],
  },
  {
    fault: 'a page without text',
    of: 'signature-plain',
    text: ['各会员单位：', '（此页无正文）'],
    differs: ['blank-page-note'],
  },
  {
    fault: 'a seal of 30 mm',
    of: 'signature-sealed',
    text: [`"width":${mm(42)},"height":${mm(42)}`, `"width":${mm(30)},"height":${mm(30)}`],
    differs: ['seal-diameter'],
  },
  {
    fault: 'a thick imprint rule',
    of: 'document',
    change: ({ official: layout }) => void Object.assign(layout.imprintRule, { width: mm(0.7) }),
    differs: ['imprint-outer-rule'],
  },
  {
    fault: 'an imprint in 三号',
    of: 'document',
    change: style('imprint', { size: 16 }),
    differs: ['imprint-size'],
  },
  {
    fault: 'an imprint without 印发',
    of: 'document',
    text: ['2022年3月2日印发', '2022年3月2日'],
    differs: ['imprint-date-form'],
  },
  {
    fault: 'page numbers in 小四黑体',
    of: 'full',
    change: style('pageNumber', { size: 12, role: 'hei', latin: 'hei' }),
    differs: ['page-number-size', 'page-number-face'],
  },
  {
    fault: 'page numbers in the middle, with hyphens, too low',
    of: 'full',
    change: ({ pages }) =>
      void Object.assign(pages.body.pageNumbers as object, {
        align: 'center',
        format: '- % -',
        distance: mm(12),
      }),
    differs: ['page-number-side', 'page-number-form', 'page-number-drop'],
  },
  {
    fault: 'no page numbers',
    of: 'full',
    change: ({ pages }) => void delete pages.body.pageNumbers,
    differs: ['page-number-every-page'],
  },
  {
    fault: 'a blank page with a number',
    of: sheets([filler(3)], [{ type: 'paragraph', children: [] }], [text('正文。')]),
    differs: ['page-number-every-page'],
  },
  {
    fault: 'a letter with short rules and a low mark',
    of: 'letter',
    change: ({ official: layout }) => {
      Object.assign(layout, { letterMarkTop: mm(36), letterRuleBottom: mm(25) });
      Object.assign(layout.letterRule, { length: mm(156) });
    },
    differs: ['letter-mark-top', 'letter-rule-length', 'letter-rule-bottom'],
  },
  {
    fault: 'an order with a low mark',
    of: 'order',
    change: ({ official: layout }) => void Object.assign(layout, { orderMarkTop: mm(35) }),
    differs: ['order-mark-top'],
  },
  {
    fault: 'attendance in 楷体',
    of: 'minutes',
    change: style('attendance', { role: 'kai' }),
    differs: ['attendance-face'],
  },
  {
    fault: 'turned approvers a character in',
    of: 'upward',
    text: ['赵例子', '　赵例子'],
    differs: ['approver-turn'],
  },
  {
    fault: 'a name right below the text',
    of: sheets([
      filler(2),
      typed('示范有色金属行业协会', 'signatory'),
      typed('2022年3月1日', 'signatureDate'),
    ]),
    change: (styles) => {
      style('signatory', { align: 'right', rightIndent: 2 })(styles);
      style('signatureDate', { align: 'right', rightIndent: 2 })(styles);
    },
    differs: ['plain-gap', 'plain-date-offset'],
  },
  {
    fault: 'a signature alone on its page',
    of: sheets([filler(3)], [SIGNATURES.sealed]),
    differs: ['signature-page'],
  },
  {
    fault: 'a first page without text',
    of: sheets([], [filler(3), SIGNATURES.sealed]),
    differs: ['first-page-text'],
  },
  {
    fault: 'a note two lines below the date',
    of: sheets([filler(3)], [filler(2), SIGNATURES.plain, typed('（此件公开发布）', 'annotation')]),
    change: style('annotation', { before: 29.6 }),
    differs: ['annotation-line'],
  },
  {
    fault: 'wide lines about stamps of signatures',
    of: 'order',
    change: (styles) => {
      style('body', { linePitch: 52 })(styles);
      style('signatureDate', { linePitch: 52 })(styles);
    },
    differs: ['stamped-gap', 'stamped-date-gap'],
  },
  {
    fault: 'the title of an attachment at the left',
    of: 'document',
    change: style('attachmentTitle', { align: 'left' }),
    differs: ['attachment-title-centre'],
  },
  {
    fault: 'text after the imprint',
    of: sheets([filler(3), imprint()], [text('正文。')]),
    differs: ['imprint-page'],
  },
  {
    fault: 'a letter with rules and a row of issue in its imprint',
    of: {
      ...official('letter'),
      children: [
        {
          type: 'section',
          page: 'body',
          children: [LETTERHEADS.letter, ...HEAD.slice(1), filler(3), imprint()],
        },
      ],
    },
    differs: ['letter-imprint'],
  },
  {
    fault: 'a letter whose title stands far below its parts',
    of: 'letter',
    change: style('title', { before: 90 }),
    differs: ['letter-title-gap'],
  },
  {
    fault: 'an order whose text stands far below its number',
    of: 'order',
    change: style('body', { before: 20 }),
    differs: ['order-text-gap'],
  },
  {
    fault: 'attendance right below the text',
    of: {
      ...official('minutes'),
      children: [
        {
          type: 'section',
          page: 'body',
          children: [
            LETTERHEADS.minutes,
            ...HEAD.slice(1, 2),
            filler(2),
            typed('出席：王示范。', 'attendance'),
          ],
        },
      ],
    },
    differs: ['attendance-gap'],
  },
  {
    fault: 'the numbers of landscape pages all on one side',
    of: 'landscape',
    change: ({ pages }) => void Object.assign(pages.landscape?.pageNumbers as object, { align: 'right' }),
    differs: ['landscape-number-side'],
  },
];

for (const { fault, of, change, text, differs } of FAULTS) {
  const styles = structuredClone(baseStyles);
  change?.(styles);
  const whole = typeof of === 'string' ? official(of) : of;
  const document = text ? rewrite(whole, ...text) : whole;

  test(`${fault} is told`, async (t) => {
    const report = await measurePdf(document, styles);
    const told = new Set(withVerdict(report, 'differs'));
    for (const id of differs) t.true(told.has(id), `${id}: ${JSON.stringify(found(report, id))}`);
  });

  test(`${fault} is told of the .docx, or that only pages show it`, async (t) => {
    const { bytes } = await docx.render(document, styles, await testWorld());
    const report = await inspectGbt9704(bytes);
    const told = new Set(withVerdict(report, 'differs'));
    const onPages = report.findings
      .filter(({ reason }) => reason === 'layout')
      .map(({ parameter }) => parameter);
    for (const id of differs)
      t.true(told.has(id) || onPages.includes(id), `${id}: ${JSON.stringify(found(report, id))}`);
  });
}

/** What is wrong in test/fixtures/inspect/notice.fodt, and shows in the file as Word has it and on its pages alike. */
const NOTICE_FAULTS: readonly ParameterId[] = [
  'left-white',
  'block-width',
  'head-white',
  'block-bottom',
  'characters-per-line',
  'line-pitch',
  'mark-top',
  'mark-face',
  'mark-centre',
  'document-number-form',
  'document-number-gap',
  'document-number-centre',
  'red-rule-length',
  'title-size',
  'title-face',
  'title-weight',
  'title-centre',
  'recipients-ending',
  'first-line-indent',
  'heading1-face',
  'heading2-face',
  'attachment-list-gap',
  'attachment-list-indent',
  'attachment-list-ending',
  'date-form',
  'plain-indent',
  'blank-page-note',
  'page-number-form',
  'page-number-size',
  'page-number-face',
  'page-number-side',
  'page-number-indent',
];
/** Faults that only pages show. */
const ON_PAGES: readonly ParameterId[] = [
  'head-white-ink',
  'block-height-ink',
  'plain-date-offset',
  'page-number-drop',
];

interface Foreign {
  docx: string;
  pdf: string;
  /** LibreOffice's pages of .docx files of ours. */
  ours: ReadonlyMap<string, string>;
  /** .docx files of ours as LibreOffice saves them. */
  saved: readonly string[];
}

let folder: string | undefined;
let foreign: Promise<Foreign> | undefined;
const OURS = ['full', 'document'] as const;

function writeForeign(): Promise<Foreign> {
  foreign ??= (async () => {
    const into = mkdtempSync(join(tmpdir(), 'gbt9704-'));
    folder = into;
    const source = join(into, 'notice.fodt');
    writeFileSync(
      source,
      await withFonts(readFileSync(join('test', 'fixtures', 'inspect', 'notice.fodt'), 'utf8')),
    );
    const ours = await Promise.all(
      OURS.map(async (name) => {
        const path = join(into, `${name}.docx`);
        writeFileSync(path, (await docx.render(official(name), baseStyles, await testWorld())).bytes);
        return path;
      }),
    );
    const [notice, ...pages] = (await toPdf([source, ...ours], into)) as [string, ...string[]];
    const [word] = (await convert([source], into, 'docx')) as [string];
    const saved = await convert(ours, join(into, 'saved'), 'docx');
    return {
      docx: word,
      pdf: notice,
      ours: new Map(OURS.map((name, i) => [name, pages[i] as string])),
      saved,
    };
  })();
  return foreign;
}

test.after.always(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const FACES = {
  仿宋: 'fonts/fandol/FandolFang-Regular.ttf',
  黑体: 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  宋体: 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
};

/** The page with fonts in it, so that it looks the same on a machine without Chinese fonts. */
async function withFonts(page: string): Promise<string> {
  const characters = `${[...new Set(page)].join('')}0123456789-`;
  const sources = Object.entries(FACES).map(async ([name, path]) => {
    const font = await subsetFont(readFileSync(path), characters, { targetFormat: 'sfnt' });
    const data = `<office:binary-data>${Buffer.from(font).toString('base64')}</office:binary-data>`;
    const uri = `<svg:font-face-uri>${data}<svg:font-face-format svg:string="truetype"/></svg:font-face-uri>`;
    return [`<!-- ${name} -->`, `<svg:font-face-src>${uri}</svg:font-face-src>`] as const;
  });
  return (await Promise.all(sources)).reduce((text, [mark, source]) => text.replace(mark, source), page);
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

test('a foreign .docx differs in its faults, and in nothing else', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const report = await measureFile((await writeForeign()).docx);
  t.is(report.kind, 'document');
  t.deepEqual(sorted(withVerdict(report, 'differs')), sorted(NOTICE_FAULTS));
  t.true(withVerdict(report, 'fits').includes('document-number-face'));
  const layout = report.findings
    .filter(({ reason }) => reason === 'layout')
    .map(({ parameter }) => parameter);
  t.deepEqual(layout, [
    'head-white-ink',
    'block-height-ink',
    'first-page-text',
    'plain-date-offset',
    'signature-page',
    'page-number-drop',
    'page-number-every-page',
  ]);
});

test('the pages that LibreOffice makes of it differ in the same, and in what only pages show', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const report = await measureFile((await writeForeign()).pdf);
  t.is(report.kind, 'document');
  t.deepEqual(sorted(withVerdict(report, 'differs')), sorted([...NOTICE_FAULTS, ...ON_PAGES]));
});

test('what is computed from a .docx stands on LibreOffice’s pages within 0.3 mm', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { docx: word, pdf: pages } = await writeForeign();
  const [computed, measured] = [await measureFile(word), await measureFile(pages)];
  for (const id of ['head-white', 'block-bottom', 'left-white', 'title-centre', 'recipients-gap'] as const) {
    const [a, b] = [found(computed, id)[0] as number, found(measured, id)[0] as number];
    t.true(Math.abs(a - b) < 0.3, `${id}: ${a} computed, ${b} measured`);
  }
});

test('our .docx, saved by LibreOffice, differs in nothing but the fonts that it leaves out', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const path of (await writeForeign()).saved) {
    const report = await measureFile(path);
    const differing = report.findings.filter(({ verdict }) => verdict === 'differs');
    t.deepEqual(
      differing
        .filter(({ parameter }) => parameter !== 'fonts-embedded')
        .map(({ parameter, found }) => `${parameter}: ${JSON.stringify(found)}`),
      [],
      path,
    );
    t.true(withVerdict(report, 'fits').length > 15, path);
  }
});

const PAGE: readonly ParameterId[] = [
  'paper-size',
  'left-white',
  'right-white',
  'block-width',
  'head-white',
  'head-white-ink',
  'body-face',
  'body-size',
  'characters-per-line',
  'line-pitch',
];

test('LibreOffice’s pages of our .docx: 22 lines of 28 characters in their places', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { ours } = await writeForeign();
  const full = await measureFile(ours.get('full') as string);
  t.deepEqual(withVerdict(full, 'differs'), []);
  t.deepEqual(found(full, 'lines-per-page'), [22, 22, 22]);
  const fits = withVerdict(await measureFile(ours.get('document') as string), 'fits');
  for (const id of PAGE) t.true(fits.includes(id), id);
});

for (const name of ['full', 'document', 'classified', 'letter', 'minutes', 'signature-sealed']) {
  test(`${name}.docx fits in everything that its XML tells`, async (t) => {
    const { bytes } = await docx.render(official(name), baseStyles, await testWorld());
    const report = await inspectGbt9704(bytes);
    t.is(report.kind, KINDS[name] ?? 'document');
    t.deepEqual(
      report.findings.filter(({ verdict }) => verdict === 'differs'),
      [],
    );
    t.deepEqual(found(report, 'lines-per-page'), [22]);
    t.deepEqual(found(report, 'characters-per-line'), [28]);
  });
}

test('a number a character in, beside its approver, is not taken for the first line of a paragraph', async (t) => {
  // Two names end where the line does.
  const approvers = LETTERHEADS.upward.children.map((part) =>
    part.type === 'approvers' ? { ...part, children: part.children.slice(0, 2) } : part,
  );
  const letterhead: Block = { ...LETTERHEADS.upward, children: approvers };
  const document = {
    ...official('upward'),
    children: [{ type: 'section', page: 'body', children: [letterhead, ...HEAD.slice(1), filler(3)] }],
  } satisfies Document;
  const { bytes } = await docx.render(document, baseStyles, await testWorld());
  for (const report of [await measurePdf(document), await inspectGbt9704(bytes)]) {
    t.deepEqual(found(report, 'first-line-indent').map(Number).map(Math.round), [2], report.format);
    t.deepEqual(withVerdict(report, 'differs'), []);
  }
});

const under = (letterhead: Letterhead, ...blocks: Block[]): Document => ({
  ...official('document'),
  children: [{ type: 'section', page: 'body', children: [letterhead, ...blocks] }],
});
const marks = ['甲', '乙', '丙', '丁'].map(
  (name): LetterheadPart => ({
    type: 'issuerMark',
    children: [{ type: 'text', value: `示范市${name}行业协会` }],
  }),
);
const approvers: LetterheadPart = {
  type: 'approvers',
  label: '签发人：',
  children: ['王示范', '李样', '赵例子', '欧阳示例'].map((value) => ({
    type: 'approver',
    children: [{ type: 'text', value }],
  })),
};

/** Documents of ours with what a measure could take for something else. */
const SOUND: Readonly<Record<string, Document>> = {
  'a head that reaches below the middle of the page': under(
    {
      ...LETTERHEADS.joint,
      children: [
        ...LETTERHEADS.classified.children.slice(0, 3),
        ...marks,
        ...LETTERHEADS.joint.children.slice(3),
        approvers,
      ],
    },
    ...HEAD.slice(1, 2),
    filler(4),
  ),
  'a paragraph that begins with an opening mark': under(
    LETTERHEADS.order,
    text('《示范有色金属行业自律公约》已经第五届会员大会第三次会议审议通过，现予公布，自公布之日起施行。'),
  ),
  'a letter on preprinted paper, and a table of digits': rewrite(
    {
      ...official('landscape-last'),
      children: [
        {
          type: 'section',
          page: 'body',
          children: [{ ...LETTERHEADS.letter, preprinted: true }, ...HEAD.slice(1), filler(3)],
        },
        ...official('landscape-last').children.slice(1),
      ],
    },
    '2日',
    '2',
  ),
};

for (const [what, document] of Object.entries(SOUND)) {
  test(`${what}: nothing is taken for a fault`, async (t) => {
    const { bytes } = await docx.render(document, baseStyles, await testWorld());
    for (const report of [await measurePdf(document), await inspectGbt9704(bytes)]) {
      const differing = report.findings.filter(({ verdict }) => verdict === 'differs');
      t.deepEqual(
        differing.map(({ parameter, found }) => `${parameter}: ${JSON.stringify(found)}`),
        [],
        report.format,
      );
      t.true(withVerdict(report, 'fits').includes('first-line-indent'), report.format);
    }
  });
}

test('seals that cross, touch or leave the type block are told', (t) => {
  const seal = (x: number, y: number) => ({ left: mm(x), top: mm(y), right: mm(x + 42), bottom: mm(y + 42) });
  t.is(standingOf([seal(28, 100), seal(72, 100)]), 'apart');
  t.is(standingOf([seal(28, 100), seal(60, 130)]), 'apart', 'their rectangles overlap, they do not');
  t.is(standingOf([seal(28, 100), seal(70, 100)]), 'touching');
  t.is(standingOf([seal(28, 100), seal(60, 110)]), 'touching');
  t.is(standingOf([seal(20, 100), seal(72, 100)]), 'beyond');
});

test('the same file gives the same measures', async (t) => {
  const { bytes } = await pdf.render(official('document'), baseStyles, await testWorld());
  t.deepEqual(await inspectGbt9704(bytes), await inspectGbt9704(bytes));
});

test('a PDF without Chinese text: the paper is measured, and of the rest it says that it cannot', async (t) => {
  const report = await measureWithoutChinese(t);
  t.deepEqual(withVerdict(report, 'differs'), []);
  t.true(withVerdict(report, 'fits').includes('paper-size'));
  t.true(report.findings.filter(({ reason }) => reason === 'no-text').length > 50);
});

async function measureWithoutChinese(_: ExecutionContext): Promise<Gbt9704Report> {
  const { default: PdfDocument } = await import('pdfkit');
  const document = new PdfDocument({ size: 'A4' });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  document.registerFont(
    'latin',
    readFileSync('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  );
  document.font('latin').text('a scan');
  document.end();
  await ended;
  return inspectGbt9704(new Uint8Array(Buffer.concat(chunks)));
}
