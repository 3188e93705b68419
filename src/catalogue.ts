/**
 * The wording of every message, in Chinese and English: first what is wrong ("Unexpected X, expected
 * Y"), then how to mend it. `{name}` stands for a value of the message.
 */
import { DOCUMENT_RULES } from './catalogue/document.js';
import { IMPORT_RULES } from './catalogue/import.js';
import { PROJECT_RULES } from './catalogue/project.js';
import { RECORD_RULES } from './catalogue/record.js';
import { REFERENCE_RULES } from './catalogue/reference.js';
import { RENDER_RULES } from './catalogue/render.js';
import { SIGNATURE_RULES } from './catalogue/signature.js';
import { SOURCE_RULES } from './catalogue/source.js';
import { TEMPLATE_RULES } from './catalogue/template.js';
import { VALUE_RULES } from './catalogue/value.js';
import { WORDING_RULES } from './catalogue/wording.js';

export const CATALOGUE = {
  ...SOURCE_RULES,
  ...VALUE_RULES,
  ...TEMPLATE_RULES,
  ...DOCUMENT_RULES,
  ...RECORD_RULES,
  ...WORDING_RULES,
  ...IMPORT_RULES,
  ...PROJECT_RULES,
  ...REFERENCE_RULES,
  ...RENDER_RULES,
  ...SIGNATURE_RULES,
};

export type RuleId = keyof typeof CATALOGUE;
