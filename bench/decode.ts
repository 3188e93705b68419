/** What only the first build on a machine does: decodes web fonts. `decode.js FOLDER FONT…`. */
import { fileSource } from '../src/font/byte-source.js';
import { decodeWebFont } from '../src/font/decode.js';

const [folder, ...paths] = process.argv.slice(2) as [string, ...string[]];
for (const path of paths) await decodeWebFont(fileSource(path), path, folder);
