/** Compiles Typst sources to PDF in one process, by typst.ts: `compile-typst.js MODULES ROOT FONTS OUTPUT SOURCE…`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** What we use of `@myriaddreamin/typst-ts-node-compiler`, which is installed on demand. */
interface TypstModule {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): {
      pdf(options: { mainFilePath: string }): Uint8Array;
    };
  };
}

const [modules, root, fonts, output, ...sources] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  ...string[],
];
const load = createRequire(join(modules, 'package.json'));
const { NodeCompiler } = load('@myriaddreamin/typst-ts-node-compiler') as TypstModule;
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
for (const source of sources) {
  writeFileSync(
    join(output, basename(source).replace(/typ$/, 'pdf')),
    compiler.pdf({ mainFilePath: source }),
  );
}
