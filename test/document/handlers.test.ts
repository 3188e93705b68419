/**
 * Handler tables are total: the compiler refuses one that lacks a node type or has one too many. Should it
 * ever accept the tables below, `@ts-expect-error` fails the build.
 */
import test from 'ava';
import { type Handlers, handle, type Inline } from '../../src/document/tree.js';

const complete: Handlers<Inline, string, string> = {
  text: ({ value }, mark) => value + mark,
  strong: () => 'strong',
  emphasis: () => 'emphasis',
  dotted: () => 'dotted',
  ruby: () => 'ruby',
  delete: () => 'delete',
  link: () => 'link',
  captionNumber: () => 'captionNumber',
  crossReference: () => 'crossReference',
  break: () => 'break',
  footnote: () => 'footnote',
  open: () => 'open',
};

test('a node goes to the handler of its type', (t) => {
  t.is(handle(complete, { type: 'text', value: '字' }, '！'), '字！');
  t.is(handle(complete, { type: 'break' }, ''), 'break');
});

const { open: _, ...lacking } = complete;
// @ts-expect-error the handler of `open` is missing
const incomplete: Handlers<Inline, string, string> = lacking;

// @ts-expect-error there is no node of type `marquee`
const excessive: Handlers<Inline, string, string> = { ...complete, marquee: () => '' };

test('tables that are not total exist only against the compiler', (t) => {
  t.false('open' in incomplete);
  t.true('marquee' in excessive);
});
