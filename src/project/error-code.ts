/** Errors of the file system, told apart from bugs. */

/** Code of a file system error, such as `EACCES`; rethrows anything else, which is a bug of ours. */
export function errorCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string' || !(error instanceof Error)) throw error;
  return code;
}
