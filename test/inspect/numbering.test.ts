import test from 'ava';
import { formatWordNumber } from '../../src/inspect/docx/number-format.js';
import { createCounter } from '../../src/inspect/docx/numbering.js';
import { readStyles } from '../../src/inspect/docx/styles.js';
import { find, parseXml } from '../../src/inspect/docx/xml.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const level = (at: number, text: string, more = '', format = 'decimal') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numPr = (id: number, at: number) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

/** The numbers of paragraphs whose properties are `paragraphs`. */
function count(numbering: string, paragraphs: string[], styleElements = ''): (string | undefined)[] {
  const styles = readStyles(parseXml(`<w:styles ${W}>${styleElements}</w:styles>`));
  const counter = createCounter(parseXml(`<w:numbering ${W}>${numbering}</w:numbering>`), styles);
  return paragraphs.map((properties) => {
    const pPr = parseXml(`<w:pPr ${W}>${properties}</w:pPr>`);
    return counter(pPr, styles.chain(find(pPr, 'w:pStyle')?.attributes['w:val'] ?? undefined))?.text;
  });
}

test('lists of one definition count on; startOverride starts again once', (t) => {
  const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = abstract(0, level(0, '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, start);
  const paragraphs = [1, 1, 2, 3, 3, 1].map((id) => numPr(id, 0));
  t.deepEqual(count(numbering, paragraphs), ['1.', '2.', '3.', '5.', '6.', '7.']);
});

test('lvlOverride replaces a whole level', (t) => {
  const override = `<w:lvlOverride w:ilvl="0">${level(0, '第%1条', '', 'chineseCounting')}</w:lvlOverride>`;
  t.deepEqual(count(abstract(0, level(0, '%1.')) + num(1, 0, override), [numPr(1, 0), numPr(1, 0)]), [
    '第一条',
    '第二条',
  ]);
});

test('lvlRestart 0 never restarts; n restarts only after level n', (t) => {
  const numbering = (restart: number) =>
    abstract(0, level(0, '%1'), level(1, '%1.%2'), level(2, '%3', `<w:lvlRestart w:val="${restart}"/>`)) +
    num(1, 0);
  const paragraphs = [0, 1, 2, 1, 2, 0, 2].map((at) => numPr(1, at));
  t.deepEqual(count(numbering(0), paragraphs), ['1', '1.1', '1', '1.2', '2', '2', '3']);
  t.deepEqual(count(numbering(1), paragraphs), ['1', '1.1', '1', '1.2', '2', '2', '1']);
});

test('isLgl writes every level in digits', (t) => {
  const numbering =
    abstract(0, level(0, '%1、', '', 'chineseCounting'), level(1, '%1.%2', '<w:isLgl/>')) + num(1, 0);
  t.deepEqual(count(numbering, [numPr(1, 0), numPr(1, 1)]), ['一、', '1.1']);
});

test('a style carries its list and, through the definition, its level; list 0 takes it away', (t) => {
  const style = (id: string, basedOn: string, pPr: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${pPr}</w:pPr></w:style>`;
  const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';
  const styles =
    style('h1', '', list) +
    style('h2', '', list) +
    style('mine', 'h2', '') +
    style('deep', 'h1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
  const numbering =
    abstract(
      0,
      level(0, '%1、', '<w:pStyle w:val="h1"/>', 'chineseCounting'),
      level(1, '（%2）', '<w:pStyle w:val="h2"/>'),
    ) + num(1, 0);
  const paragraphs = ['h1', 'h2', 'mine', 'deep'].map(styled);
  paragraphs.push(`${styled('h1')}<w:numPr><w:numId w:val="0"/></w:numPr>`);
  t.deepEqual(count(numbering, paragraphs, styles), ['一、', '（1）', '（2）', '（3）', undefined]);
});

test('a list style lends its definition', (t) => {
  const styles = `<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
  const link = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="list"/></w:abstractNum>';
  const numbering = link + abstract(1, level(0, '(%1)')) + num(1, 0) + num(2, 1);
  t.deepEqual(count(numbering, [numPr(1, 0), numPr(2, 0)], styles), ['(1)', '(2)']);
});

test('number formats, at their turning points', (t) => {
  const cases: [string, number, string][] = [
    ['chineseCounting', 19, '十九'],
    ['chineseCounting', 110, '一一○'],
    ['chineseCountingThousand', 100, '一百'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['ideographDigital', 20, '二〇'],
    ['ideographTraditional', 3, '丙'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['decimalEnclosedCircleChinese', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedParen', 1, '⑴'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerLetter', 28, 'bb'],
    ['bullet', 3, ''],
    ['klingon', 3, '3'],
  ];
  for (const [format, n, text] of cases) t.is(formatWordNumber(n, format), text, format);
});
