import { readFileSync } from 'node:fs';
import test from 'ava';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchemas, schemaText } from '../../src/activity/json-schema.js';
import { paths } from './records.js';

const schemas = jsonSchemas();
const names = ['record', 'organization'] as const;

for (const name of names) {
  test(`records/schema/${name}.json is what the schema gives (else run annals schema)`, (t) => {
    t.is(readFileSync(`records/schema/${name}.json`, 'utf8'), schemaText(schemas[name]));
  });
}

test('help texts are in Chinese', (t) => {
  const helps = [...JSON.stringify(schemas).matchAll(/"description":"([^"]*)"/g)].map(
    ([, help]) => help as string,
  );
  t.true(helps.length > 100);
  for (const help of helps) t.regex(help, /\p{Script=Han}/u);
});

test('an editor that follows the JSON Schema accepts every record and refuses a misspelt key', (t) => {
  const editor = z.fromJSONSchema(schemas.record as z.core.JSONSchema.JSONSchema);
  for (const path of paths) {
    const record: unknown = parse(readFileSync(path, 'utf8'));
    t.true(editor.safeParse(record).success, path);
    t.false(editor.safeParse({ ...(record as object), tilte: 'x' }).success, path);
  }
});
