/** JSON Schemas of the files under `records/`, for editors: completion, help texts, red underlines. */
import { z } from 'zod';
import { evidence } from './evidence.js';
import { count, money, names, organization, person, personInPlace } from './field.js';
import { organizationSchema } from './organization.js';
import { recordSchema } from './record.js';

/** Fields that many facts share; each stands once, under its name, in the definitions of a schema. */
const SHARED: Readonly<Record<string, z.ZodType>> = {
  count,
  evidence,
  money,
  names,
  organization,
  person,
  personInPlace,
};

for (const [id, schema] of Object.entries(SHARED)) {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
}

/** Draft 2020-12 schemas of `records/<year>/*.yaml` and of `records/organization.yaml`, as people write them. */
export function jsonSchemas(): { record: object; organization: object } {
  return { record: toJsonSchema(recordSchema), organization: toJsonSchema(organizationSchema) };
}

/** A schema as it stands in `records/schema/`: indented, with a line end. */
export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // zod bounds every integer by what a double holds; in an editor's help that is noise.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}
