import test from 'ava';
import { nameGap } from '../../src/document/spread-name.js';
import type { RosterItem } from '../../src/document/tree.js';

const gap = (value: string, width: number) =>
  nameGap({ type: 'rosterItem', children: [{ type: 'text', value }] } satisfies RosterItem, width);

const CASES: readonly [name: string, width: number, gap: number][] = [
  ['康义', 3, 1],
  ['康义', 4, 2],
  ['王一鸣', 4, 0.5],
  ['𠮷野', 3, 1],
  ['王一鸣', 3, 0],
  ['欧阳文忠', 3, 0],
  ['阿里·木', 5, 0],
  ['张A', 3, 0],
  ['义', 3, 0],
  ['', 3, 0],
  ['康义', 0, 0],
];

for (const [name, width, expected] of CASES) {
  test(`${name || 'no name'} over ${width} characters: ${expected} between`, (t) => {
    t.is(gap(name, width), expected);
  });
}

test('the gaps fill the width exactly', (t) => {
  for (let width = 3; width < 8; width++)
    for (let length = 2; length < width; length++)
      t.is(length + (length - 1) * gap('名'.repeat(length), width), width);
});
