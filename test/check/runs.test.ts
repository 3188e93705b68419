import { readFile } from 'node:fs/promises';
import test from 'ava';
import { runsOf } from '../../src/check/runs.js';
import { baseStyles } from '../../src/document/profile.js';
import { paragraphsOf } from '../../src/document/text.js';
import type { Document } from '../../src/document/tree.js';

const everyNode = JSON.parse(await readFile('test/fixtures/documents/every-node.json', 'utf8')) as Document;

test('every character of every paragraph, with its number, is in a run', (t) => {
  const runs = new Set(runsOf(everyNode, baseStyles).flatMap(({ text }) => [...text]));
  const printed = paragraphsOf(everyNode).flatMap(({ label, text }) => [
    ...(label + text).replace(/\s/g, ''),
  ]);
  t.true(printed.length > 100);
  t.deepEqual(
    printed.filter((character) => !runs.has(character)),
    [],
  );
});

test('a run takes the roles of its character style, else of its paragraph style', (t) => {
  const document: Document = {
    ...everyNode,
    children: [
      {
        type: 'section',
        page: 'plain',
        children: [
          { type: 'heading', depth: 1, id: 'a', number: '1', children: [{ type: 'text', value: 'heading' }] },
          {
            type: 'paragraph',
            children: [
              { type: 'text', value: 'body' },
              { type: 'strong', children: [{ type: 'text', value: 'strong' }] },
              { type: 'ruby', reading: 'reading', children: [{ type: 'text', value: 'base' }] },
            ],
          },
          {
            type: 'blockquote',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'quoted' }] }],
          },
          {
            type: 'table',
            columns: [{ align: 'left', width: 1 }],
            headRows: 1,
            children: [
              {
                type: 'tableRow',
                children: [{ type: 'tableCell', children: [{ type: 'text', value: 'head' }] }],
              },
              {
                type: 'tableRow',
                children: [{ type: 'tableCell', children: [{ type: 'text', value: 'cell' }] }],
              },
            ],
          },
        ],
      },
    ],
  };
  const roles = Object.fromEntries(runsOf(document, baseStyles).map(({ text, font }) => [text, font.role]));
  t.like(roles, {
    '1': 'hei',
    heading: 'hei',
    body: 'fang',
    strong: 'hei',
    base: 'fang',
    reading: 'hei',
    quoted: 'kai',
    head: 'hei',
    cell: 'fang',
  });
});
