/** `annals verify`: from arguments to a report. */
import { slashed } from '../project/path.js';
import { readCertificates, type SignatureReport, verifyPdf } from '../sign/index.js';
import { mustRead } from './file.js';

/**
 * Verifies the signatures of a file; `trust` are files with certificates that are trusted.
 *
 * @throws {VFileMessage} a file cannot be read, or the file has no signature.
 */
export async function verifyFile(file: string, trust: readonly string[]): Promise<SignatureReport> {
  const anchors = await Promise.all(
    trust.map(async (path) => readCertificates(await mustRead(path), { path: slashed(path) })),
  );
  return verifyPdf(await mustRead(file), slashed(file), anchors.flat());
}
