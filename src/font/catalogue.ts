/** The catalogue of faces: what `fonts/fonts.yaml` may say. */
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { ROLES, type Role } from '../document/style.js';
import { nearest, type SchemaProblem, validate } from '../validate.js';
import type { YamlFile } from '../yaml.js';

const faceSchema = z.strictObject({
  package: z.string().optional(),
  file: z.string(),
  family: z.string(),
  familyZh: z.string(),
  alternative: z.string(),
  generic: z.enum(['roman', 'swiss', 'script']),
  except: z.string().optional(),
});

/** A fallback chain: keys of faces, the first that has a character serves it. */
const chain = z.array(z.string()).min(1);

const rolesSchema = z.strictObject({
  song: chain,
  biaosong: chain,
  hei: chain,
  kai: chain,
  fang: chain,
  latin: chain,
} satisfies Record<Role, typeof chain>);

/** Schema of `fonts/fonts.yaml`; its comments tell a user what the keys mean. */
export const catalogueSchema = z
  .strictObject({ faces: z.record(z.string(), faceSchema), roles: rolesSchema })
  .superRefine(({ faces, roles }, context) => {
    const known = Object.keys(faces);
    for (const role of ROLES) {
      roles[role].forEach((id, index) => {
        if (Object.hasOwn(faces, id)) return;
        const params: SchemaProblem = { rule: 'value-known', values: { expected: nearest(id, known) } };
        context.addIssue({ code: 'custom', path: ['roles', role, index], params: { ...params } });
      });
    }
  });

/** A face as the catalogue describes it. */
export type FaceEntry = z.infer<typeof faceSchema>;

/** Faces by key, and for every role the keys of its fallback chain. */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Fonts of the user's own: a path for a role, absolute or from the project root; `#1` picks a face of a collection. */
export type FontOverrides = Partial<Record<Role, string>>;

/** The catalogue in a YAML file that was read; undefined when there are messages. */
export function readCatalogue(file: YamlFile): { value?: Catalogue; messages: VFileMessage[] } {
  return validate(catalogueSchema, file);
}
