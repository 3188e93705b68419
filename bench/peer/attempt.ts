/** What a machine may not have. */

/** The result, or undefined with a note of the reason. */
export function attempt<T>(name: string, note: (line: string) => void, get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error)
      .trim()
      .split('\n')
      .at(-1);
    note(`${name}：未测，装不上（${reason}）`);
    return undefined;
  }
}
