/** Schemas of records → the names of their keys and words, as a person reads them. */
import { z } from 'zod';
import { factSchema } from '../activity/fact.js';
import { recordSchema } from '../activity/record.js';
import type { Language } from '../message.js';
import { schemaAt } from '../schema-walk.js';
import type { Path } from '../yaml.js';
import { FIELD_WORDS } from './field-words.js';

/** The schema of a key of a value, its wrappers around it. */
export function schemaOf(
  parent: z.ZodType | undefined,
  key: PropertyKey,
  value: unknown,
): z.ZodType | undefined {
  const { schema } = parent ? schemaAt(parent, [], value) : { schema: undefined };
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] as z.ZodType | undefined;
  return schema instanceof z.ZodArray ? (schema.def.element as z.ZodType) : undefined;
}

/** The schema of a place of a record. */
export function schemaIn(record: unknown, path: Path): z.ZodType | undefined {
  let [schema, value]: [z.ZodType | undefined, unknown] = [recordSchema, record];
  for (const key of path) {
    schema = schemaOf(schema, key, value);
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  }
  return schema;
}

/** The name of a key, by the help text of its schema. */
export function fieldName(key: string, schema: z.ZodType | undefined, language: Language): string {
  if (language === 'en') return key;
  const help = (schema && helpOf(schema)) ?? '';
  const own = FIELD_WORDS[language].names;
  const found = startsInChinese(help) ? firstWords(help) : statementOf(schema);
  return (Object.hasOwn(own, key) && own[key]) || (found ?? key);
}

/** What `true` says, of a value that is true or false; its help reads `true 表示这是合计`. */
export function statementOf(schema: z.ZodType | undefined): string | undefined {
  return /^true \p{Script=Han}{2}(.+)$/u.exec((schema && helpOf(schema)) ?? '')?.[1];
}

/** The name of a kind of fact. */
export function kindName(kind: unknown, language: Language): string {
  const found = factSchema.options.find(({ shape }) => shape.kind.value === kind);
  return language === 'en' || !found?.description ? String(kind) : firstWords(found.description);
}

/** What a word of an enumeration means. */
export function wordMeaning(word: string, schema: z.ZodType | undefined, language: Language): string {
  if (language === 'en' || !schema) return word;
  return (
    schemaAt(schema, [], word)
      .choices()
      .find((choice) => choice.word === word)?.meaning ?? word
  );
}

/** The help text of a schema, or of what it wraps. */
function helpOf(schema: z.ZodType): string | undefined {
  if (schema.description !== undefined) return schema.description;
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  const inner = innerType ?? input;
  return inner && helpOf(inner);
}

const startsInChinese = (text: string): boolean => /^\p{Script=Han}/u.test(text);

const firstWords = (help: string): string => help.split(/[，；：（]/)[0] as string;
