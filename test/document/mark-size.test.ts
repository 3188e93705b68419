/** Marks of issuers stand on one line of the type area. */
import test from 'ava';
import { fitMarks, textWidth } from '../../src/document/mark-size.js';
import { baseStyles } from '../../src/document/profile.js';
import type { Document, Letterhead } from '../../src/document/tree.js';

const AREA = 442.2;

function styles(marks: string[], word?: string) {
  const part = <T extends string>(type: T, value: string) => ({
    type,
    children: [{ type: 'text' as const, value }],
  });
  const letterhead: Letterhead = {
    type: 'letterhead',
    format: 'document',
    preprinted: false,
    children: [
      ...marks.map((mark) => part('issuerMark', mark)),
      ...(word === undefined ? [] : [part('markWord', word)]),
    ],
  };
  const document: Document = {
    type: 'document',
    id: 'a',
    kind: 'a',
    metadata: { title: 'a', author: 'a', keywords: [], language: 'zh-CN' },
    children: [{ type: 'section', page: 'body', children: [letterhead] }],
  };
  const { issuerMark, markWord } = fitMarks(document, baseStyles).paragraphs;
  return { ...issuerMark, word: markWord.size };
}

test('a mark that fits keeps the size of its style', (t) => {
  t.like(styles(['示范协会文件']), baseStyles.paragraphs.issuerMark);
});

test('a longer one is made as small as one line needs, in half points', (t) => {
  const mark = '示范有色金属行业协会文件';
  const { size, linePitch } = styles([mark]);
  t.is(size, 36.5);
  t.true(size * textWidth(mark) <= AREA && (size + 0.5) * textWidth(mark) > AREA);
  t.is(linePitch, (50 * 36.5) / 42);
});

test('the marks of a joint issue leave room for the word beside them, and stand close', (t) => {
  const { size, linePitch, word } = styles(['示范有色金属行业协会', '示范市新材料促进会'], '文件');
  t.is(size, 34);
  t.is(word, size);
  t.true(size * (10 + 1 + 2) <= AREA);
  t.is(linePitch, 34 * 1.2);
});

test('no mark is smaller than the title', (t) => {
  t.is(styles(['示'.repeat(30)]).size, 22);
});

test('Latin letters count half', (t) => {
  t.is(textWidth('AB示范2022'), 5);
});
