/** Walking a zod schema beside the value it describes: which keys a place knows, and what it refers to. */
import { z } from 'zod';

/** A word that a place knows, and what its help text says it means. */
export interface Choice {
  word: string;
  meaning?: string;
}

/** A schema at a place, wrappers (optional, default, pipe, lazy) removed and unions decided by the value. */
export interface SchemaAt {
  schema: z.ZodType | undefined;
  /** Words that this place knows, or that the discriminator `key` may be here. */
  choices(key?: string): Choice[];
}

/** The schema at a path of a value. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): SchemaAt {
  let at: z.ZodType | undefined = unwrap(schema);
  let here = value;
  for (const key of path) {
    at = at && stepInto(decide(at, here), key);
    here = (here as Record<PropertyKey, unknown> | undefined | null)?.[key];
  }
  return {
    schema: at && decide(at, here),
    choices: (key) => (at ? (key === undefined ? wordChoices(decide(at, here)) : kindChoices(at, key)) : []),
  };
}

/** Keys that an object schema knows. */
export function shapeKeys(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Calls `visitor` for the schema of every value in `value`, with the path of the value. */
export function walkSchema(
  schema: z.ZodType,
  value: unknown,
  visitor: (schema: z.ZodType, value: unknown, path: PropertyKey[]) => void,
  path: PropertyKey[] = [],
): void {
  if (value === undefined || value === null) return;
  visitor(schema, value, path);
  const decided = decide(unwrap(schema), value);
  if (decided !== schema) visitor(decided, value, path);
  if (Array.isArray(value)) {
    const element = stepInto(decided, 0);
    value.forEach((item, i) => void (element && walkSchema(element, item, visitor, [...path, i])));
  } else if (typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) {
      const next = stepInto(decided, key, false);
      if (next) walkSchema(next, child, visitor, [...path, key]);
    }
  }
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodLazy) return unwrap(schema.def.getter() as z.ZodType);
  if (schema instanceof z.ZodPipe) {
    const input = schema.def.in as z.ZodType;
    return unwrap(input instanceof z.ZodTransform ? (schema.def.out as z.ZodType) : input);
  }
  return schema;
}

function stepInto(schema: z.ZodType, key: PropertyKey, unwrapped = true): z.ZodType | undefined {
  let next: z.ZodType | undefined;
  if (schema instanceof z.ZodObject) next = schema.shape[String(key)] as z.ZodType | undefined;
  else if (schema instanceof z.ZodArray) next = schema.def.element as z.ZodType;
  else if (schema instanceof z.ZodRecord) next = schema.def.valueType as z.ZodType;
  return next && unwrapped ? unwrap(next) : next;
}

/** The alternative of a union that a value belongs to: by discriminator, else by its type. */
function decide(schema: z.ZodType, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = alternatives(schema);
  const key = (schema.def as { discriminator?: string }).discriminator;
  if (key) {
    const wanted = (value as Record<string, unknown> | null)?.[key];
    const found = options.find((option) => discriminators(option, key).includes(String(wanted)));
    return found ?? schema;
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const found = options.find((option) =>
    isObject
      ? option instanceof z.ZodObject
      : Array.isArray(value)
        ? option instanceof z.ZodArray
        : option.safeParse(value).success,
  );
  return found ? decide(found, value) : schema;
}

/** The alternatives of a union, those of unions within it included; a union by discriminator stays one. */
function alternatives(schema: z.ZodUnion): z.ZodType[] {
  return (schema.def.options as z.ZodType[]).map(unwrap).flatMap((option) => {
    const nested = option instanceof z.ZodUnion && !(option.def as { discriminator?: string }).discriminator;
    return nested ? alternatives(option as z.ZodUnion) : [option];
  });
}

/** Words of an enumeration; its help reads `council 理事会，presidents 会长会议`. */
function wordChoices(schema: z.ZodType): Choice[] {
  if (!(schema instanceof z.ZodEnum)) return [];
  const help = schema.description ?? '';
  return schema.options.map((option) => {
    const word = String(option);
    const meaning = help.split(/[，；：]/).find((part) => part.startsWith(`${word} `));
    return meaning ? { word, meaning: meaning.slice(word.length + 1) } : { word };
  });
}

/** Words of a discriminator; the help of each alternative reads `会议：会员大会、理事会等`. */
function kindChoices(schema: z.ZodType, key: string): Choice[] {
  if (!(schema instanceof z.ZodUnion)) return [];
  return (schema.def.options as z.ZodType[]).map(unwrap).flatMap((option) => {
    const meaning = option.description?.split('：')[0];
    return discriminators(option, key).map((word) => (meaning ? { word, meaning } : { word }));
  });
}

function discriminators(schema: z.ZodType, key: string): string[] {
  if (schema instanceof z.ZodUnion)
    return (schema.def.options as z.ZodType[]).flatMap((option) => discriminators(unwrap(option), key));
  if (!(schema instanceof z.ZodObject)) return [];
  const literal = schema.shape[key] as z.ZodType | undefined;
  return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : [];
}
