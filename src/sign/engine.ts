/** What PKI.js calculates with. */
import { webcrypto } from 'node:crypto';
import { CryptoEngine } from 'pkijs';

/**
 * Handed to every check: once libpdf has opened a key, PKI.js has for its own an engine of libpdf's (0.4.2) that
 * deciphers, but verifies nothing.
 */
export const ENGINE: CryptoEngine = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
