/** How much of its fonts a Word file carries. */

/**
 * - `subset`: the characters that the document shows; for reading and printing;
 * - `editable`: those, and the common characters, so that somebody can go on typing;
 * - `none`: nothing; the file names the faces that offices have.
 */
export const EMBEDDINGS = ['subset', 'editable', 'none'] as const;
export type Embedding = (typeof EMBEDDINGS)[number];
