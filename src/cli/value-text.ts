/** Values of records as a person reads them: a fact by its kind and fields, one a line, each short. */
import type { z } from 'zod';
import type { Language } from '../message.js';
import { fieldName, kindName, schemaOf, statementOf, wordMeaning } from './field-name.js';
import { FIELD_WORDS } from './field-words.js';

/** Characters of a value on a line; what is longer is cut. */
const LONGEST = 80;

/** Keys that say nothing of what happened. */
const SILENT: ReadonlySet<string> = new Set(['kind', 'evidence']);

type Keyed = Readonly<Record<string, unknown>>;

/** A value with the schema that says what it is. */
export interface Shown {
  value: unknown;
  schema: z.ZodType | undefined;
  language: Language;
}

export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isFact = (value: unknown): value is Keyed => isKeyed(value) && typeof value.kind === 'string';

export const isFactList = (value: unknown): value is Keyed[] =>
  Array.isArray(value) && value.length > 0 && value.every(isFact);

/** A value on lines: a fact on one for each field, a list of facts on those of each, anything else on one. */
export function valueLines(shown: Shown): string[] {
  const { value, schema, language } = shown;
  if (isFactList(value))
    return value.flatMap((fact, index) =>
      numbered(index + 1, { ...shown, value: fact, schema: schemaOf(schema, index, value) }),
    );
  return isFact(value) ? [kindName(value.kind, language), ...fieldLines(shown)] : [shorten(valueText(shown))];
}

/** A fact of a list, under its number. */
export function numbered(number: number, shown: Shown): string[] {
  const { language } = shown;
  const kind = kindName((shown.value as Keyed).kind, language);
  return [FIELD_WORDS[language].fact(number, kind), ...fieldLines(shown).map((line) => `  ${line}`)];
}

/** The fields of a fact, each with its name. */
function fieldLines({ value, schema, language }: Shown): string[] {
  return fieldTexts({ value, schema, language }).map((line) => shorten(line));
}

function fieldTexts({ value, schema, language }: Shown): string[] {
  return Object.entries(value as Keyed)
    .filter(([key]) => !SILENT.has(key))
    .map(([key, child]) => fieldText(key, { value: child, schema: schemaOf(schema, key, value), language }));
}

/** A field with its name; of one that is true, what that says. */
export function fieldText(key: string, shown: Shown): string {
  const { value, schema, language } = shown;
  const statement = value === true && language === 'zh' ? statementOf(schema) : undefined;
  return statement ?? `${fieldName(key, schema, language)}${FIELD_WORDS[language].colon}${valueText(shown)}`;
}

/** A value on one line. */
export function valueText(shown: Shown): string {
  const { value, schema, language } = shown;
  const words = FIELD_WORDS[language];
  if (value === undefined || value === null) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'object') return wordMeaning(String(value), schema, language).replace(/\s+/g, ' ');
  return Array.isArray(value) ? listText(shown, value) : keyedText(shown, value as Keyed);
}

function listText({ value, schema, language }: Shown, items: readonly unknown[]): string {
  const words = FIELD_WORDS[language];
  if (items.length === 0) return words.nothing;
  const texts = items.map((each, index) =>
    valueText({ value: each, schema: schemaOf(schema, index, value), language }),
  );
  return texts.join(items.some((each) => isKeyed(each) && !('name' in each)) ? words.semicolon : words.comma);
}

function keyedText(shown: Shown, value: Keyed): string {
  const words = FIELD_WORDS[shown.language];
  if (typeof value.markdown === 'string') return value.markdown.replace(/\s+/g, ' ');
  if (typeof value.name === 'string') return personText(value, words.aside);
  if ('named' in value || ('type' in value && 'total' in value)) return namesText(shown, value);
  return fieldTexts(shown).join(words.comma);
}

/** 罗文博（江州市林业局副局长） */
function personText({ name, organization, title, suffix }: Keyed, aside: (text: string) => string): string {
  const post = [organization, title].filter((each) => each !== undefined).join('');
  return `${name}${suffix ?? ''}${post && aside(post)}`;
}

/** 青竹家具有限公司等企业（共 7 家） */
function namesText({ schema, language }: Shown, value: Keyed): string {
  const words = FIELD_WORDS[language];
  const { named = [], total, unit, suffix, more } = value;
  const listed = valueText({ value: named, schema: schemaOf(schema, 'named', value), language });
  const isOpen = more === true || (typeof total === 'number' && total > (named as unknown[]).length);
  const rest = `${isOpen ? words.andMore : ''}${suffix ?? ''}`;
  return `${listed}${rest}${total === undefined ? '' : words.total(total, unit)}`;
}

/** A text cut to what a line takes, by characters. */
export function shorten(text: string, longest = LONGEST): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
