/** Every example of docs/templates.md composes against the project's own records, and every directive is shown. */
import { readdirSync, readFileSync } from 'node:fs';
import test from 'ava';
import { readRecords } from '../../src/activity/read.js';
import { DIRECTIVE_NAMES } from '../../src/compose/directive/index.js';
import { compose } from '../../src/compose/index.js';
import { STYLE_NAMES } from '../../src/document/style.js';
import { paragraphsOf } from '../../src/document/text.js';

const page = readFileSync('docs/templates.md', 'utf8');
const examples = [...page.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map((match) => match[1] as string);
const file = (path: string) => ({ path, bytes: readFileSync(path) });
const records = readRecords(
  file('records/organization.yaml'),
  readdirSync('records/2022').map((name) => file(`records/2022/${name}`)),
);

for (const [i, example] of examples.entries()) {
  test(`example ${i + 1} of docs/templates.md composes`, (t) => {
    const template = example.startsWith('---')
      ? example
      : `---\ntitle: 示例\nopen: { title: （荣誉名称待补） }\n---\n\n${example}`;
    const values = example.includes('  year:') ? { year: 2022 } : {};
    const result = compose({
      id: 'example',
      kind: 'example',
      template: { path: 'docs/templates.md', bytes: Buffer.from(template) },
      parameters: { values, placeOf: () => ({ path: 'annals.yaml' }) },
      records,
    });
    t.deepEqual(
      result.messages.map((each) => each.reason),
      [],
    );
    t.true(
      result.document !== undefined && paragraphsOf(result.document).some(({ text }) => text.length > 1),
    );
  });
}

test('every directive stands in an example, every style is named', (t) => {
  const shown = examples.join('\n');
  for (const name of DIRECTIVE_NAMES) t.regex(shown, new RegExp(`:${name}[[{\\n]`), name);
  for (const name of STYLE_NAMES) {
    const family = name.replace(/\d$/, '');
    t.true(
      page.includes(`\`${name}\``) || page.includes(`\`${family}1\``) || ['code', 'figure'].includes(name),
      name,
    );
  }
});
