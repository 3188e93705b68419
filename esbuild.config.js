/**
 * Bundles the command line into `build/cli/`: one file for each part that is loaded by itself, where Node would
 * open several hundred. Packages that load files of their own, or that pdfmake has to share, stay outside.
 */
import { build } from 'esbuild';

const OUTSIDE = [
  '@hyzyla/pdfium',
  'docx',
  'fontkit',
  'fontverter',
  'pdfkit',
  'pdfmake',
  'pdfjs-dist',
  'subset-font',
  'cnchar-order',
];

await build({
  // The import's threads start from a file of their own.
  entryPoints: { annals: 'build/src/cli.js', worker: 'build/src/import/worker.js' },
  outdir: 'build/cli',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: OUTSIDE,
  // CommonJS packages ask for Node's own modules by `require`, which an ES module has to make.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
