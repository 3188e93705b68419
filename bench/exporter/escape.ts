/** Plain text in a markup language. */

/** Every ASCII sign of punctuation with a backslash before it: literal in Typst and in pandoc's Markdown. */
export const escapeSigns = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
