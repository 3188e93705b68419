/** Where the package itself lies: its templates, fonts and starter project come from there. */
import { fileURLToPath } from 'node:url';

/** The package's folder, absolute; this file is `build/src/project/package.js` in it. */
export const packageRoot: string = fileURLToPath(new URL('../../../', import.meta.url));
