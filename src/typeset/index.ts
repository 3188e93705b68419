/**
 * Chinese line composition (CLREQ, GB/T 15834) over boxes and the places between them, in em. Knows neither
 * fonts nor page formats: widths come in with the boxes, places of boxes go out.
 */
export { type Box, type Em, fixedWidth, type Measure, makeBox, TRAITS } from './box.js';
export type { Kind } from './character-class.js';
export { isExtending } from './character-class.js';
export { justify } from './justify.js';
export { type LineRules, Paragraph } from './paragraph.js';
export { charactersOf, cutPieces, isDivisible, type Piece, pieceEnd, pieceKind } from './piece.js';
export type { ProhibitionLevel } from './prohibition.js';
export { breakText, type SetLine, setText, type TextOptions } from './set-text.js';
export { type Breach, type Line, totalFit, type Widths } from './total-fit.js';
