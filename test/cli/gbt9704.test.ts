/** `annals inspect --gbt9704`: what it prints, and how it exits. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { FORMS } from '../../src/cli/gbt9704-words.js';
import { baseStyles } from '../../src/document/profile.js';
import type { Document } from '../../src/document/tree.js';
import {
  type Gbt9704Report,
  PARAMETERS,
  type Parameter,
  type ParameterId,
} from '../../src/inspect/gbt9704.js';
import { renderer } from '../../src/render/pdf.js';
import { OFFICIAL } from '../render/official-documents.js';
import { testWorld } from '../render/world.js';
import { temporaryFolder } from '../temporary.js';
import { annals } from './run.js';

const document = OFFICIAL['signature-sealed'] as Document;

test('a file that fits exits with 0, one that differs with 1 and says where', async (t) => {
  const folder = await temporaryFolder(t);
  const styles = structuredClone(baseStyles);
  Object.assign(styles.paragraphs.title, { size: 18 });
  const world = await testWorld();
  writeFileSync(join(folder, 'right.pdf'), (await renderer.render(document, baseStyles, world)).bytes);
  writeFileSync(join(folder, 'wrong.pdf'), (await renderer.render(document, styles, world)).bytes);

  const right = annals(['inspect', '--gbt9704', 'right.pdf'], folder);
  t.deepEqual([right.code, right.stderr], [0, '']);
  t.regex(right.stdout, /^GB\/T 9704-2012 {2}right\.pdf {2}公文 {2}2 页\n/);
  t.regex(right.stdout, /^7\.3\.1 +标题字号 +21–22 pt +22 pt +符合$/m);
  t.regex(right.stdout, /^符合 \d+ 项，不符 0 项/m);
  t.regex(right.stdout, /^未找到：份号；/m);

  const wrong = annals(['inspect', '--gbt9704', '--lang', 'en', 'wrong.pdf'], folder);
  t.is(wrong.code, 1);
  t.regex(wrong.stdout, /^7\.3\.1 +title size +21–22 pt +18 pt \(page 1\) +differs$/m);
  t.notRegex(wrong.stdout.replace(/^.*(?:wanted|found).*$/gm, ''), /undefined|NaN|\[object/);

  const json = annals(['inspect', '--gbt9704', '--json', 'wrong.pdf'], folder);
  t.is(json.code, 1);
  const report = JSON.parse(json.stdout) as Gbt9704Report;
  t.deepEqual(
    report.findings.filter(({ verdict }) => verdict === 'differs').map(({ parameter }) => parameter),
    ['title-size'],
  );
});

test('what is no document is a message, as without the option', (t) => {
  const { code, stderr } = annals(['inspect', '--gbt9704', 'package.json'], '.');
  t.is(code, 1);
  t.regex(stderr, /format-inspectable/);
});

test('what a form should be is said for every parameter that asks for one', (t) => {
  const forms = (Object.entries(PARAMETERS) as [ParameterId, Parameter][]).filter(
    ([, { wanted }]) => 'form' in wanted,
  );
  t.deepEqual(Object.keys(FORMS).sort(), forms.map(([id]) => id).sort());
});
