import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.js';

/** Where peers are installed. */
export const CACHE: string = join(packageRoot, 'node_modules/.cache/annals-bench');
