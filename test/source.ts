/** Our own source as data, for tests about its shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A source file. */
export interface SourceText {
  /** From the project root, with `/`. */
  path: string;
  /** Without comments; strings and regular expressions as they are. */
  code: string;
  /** What it imports: paths from the project root for our own, names of packages (`docx`, `node:fs`) otherwise. */
  imports: string[];
}

/** Every TypeScript file below a folder. */
export function sourcesIn(folder: string): SourceText[] {
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = `${folder}/${name}`;
      const code = withoutComments(readFileSync(path, 'utf8'));
      return { path, code, imports: importsOf(path, code) };
    });
}

function importsOf(path: string, code: string): string[] {
  const specifiers = [
    ...code.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(|\brequire\()['"]([^'"]+)['"]/g),
  ].map((match) => match[1] as string);
  return specifiers.map((specifier) => {
    if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
    const parts = specifier.split('/');
    return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
  });
}

/** What may stand at a place in the code, longest first; comments are the first two. */
const TOKENS = [
  /\/\/[^\n]*/y,
  /\/\*[\s\S]*?\*\//y,
  /'(?:[^'\\\n]|\\.)*'/y,
  /"(?:[^"\\\n]|\\.)*"/y,
  /`(?:[^`\\]|\\[\s\S])*`/y,
  /(?<=(?:^|[(,=:[!&|?{};>]|return)\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y,
];

/** Source without its comments. A comment within `${}` of a template literal is kept: there are none. */
export function withoutComments(source: string): string {
  let result = '';
  let at = 0;
  while (at < source.length) {
    const token = TOKENS.map((pattern) => {
      pattern.lastIndex = at;
      return pattern.exec(source)?.[0];
    });
    const index = token.findIndex((text) => text !== undefined);
    const text = token[index] ?? (source[at] as string);
    if (index !== 0 && index !== 1) result += text;
    at += text.length;
  }
  return result;
}
