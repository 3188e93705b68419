/**
 * Annals as a library: {@link build} and {@link check} read a project and return files and messages.
 * They never print, exit or read a clock. Below them is what authors of renderers need.
 */
export {
  type BuildOptions,
  type BuildResult,
  type BuiltFile,
  build,
  type CheckOptions,
  type CheckResult,
  check,
  type StaleFile,
  type Step,
} from './build.js';
export type { RuleId } from './catalogue.js';
export * from './document/length.js';
export type { NumberLevel } from './document/numeral.js';
export {
  type Align,
  type CharacterStyle,
  type CharacterStyleName,
  type PageNumbers,
  type PageSetup,
  type ParagraphStyle,
  ROLES,
  type Role,
  type StyleName,
  type StyleSheet,
  styleName,
} from './document/style.js';
export { childrenOf, inlineText, paragraphsOf, type TextParagraph, visitNodes } from './document/text.js';
export type * from './document/tree.js';
export { handle } from './document/tree.js';
export type { Embedding } from './font/embedding.js';
export type { Face, Fonts, RunFont, Span } from './font/face.js';
export type { Facts } from './inspect/facts.js';
export {
  type Finding,
  type Gbt9704Report,
  inspectGbt9704,
  type ParameterId,
  type Verdict,
  type Wanted,
} from './inspect/gbt9704.js';
export { inspect } from './inspect/index.js';
export { type Language, message, type Place, placeOf, type Severity, severityOf, word } from './message.js';
export type { Picture, Rendered, Renderer, World } from './render/renderer.js';
