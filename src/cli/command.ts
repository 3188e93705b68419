/** The commands of the program. */

export const COMMANDS = [
  'build',
  'check',
  'import',
  'review',
  'inspect',
  'sign',
  'verify',
  'schema',
  'init',
] as const;
export type Command = (typeof COMMANDS)[number];

/** The command that arguments name, with a space behind it, to point to its own help; nothing where they name none. */
export function commandIn(argv: readonly string[]): string {
  const found = argv.find((each) => COMMANDS.some((command) => command === each));
  return found === undefined ? '' : `${found} `;
}
