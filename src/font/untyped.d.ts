/** The parts that we use of two packages that bring no types. */

declare module 'fontverter' {
  /** Converts a font between containers; `format` is sfnt, woff or woff2. */
  export function convert(font: Buffer, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}

declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    preserveNameIds?: readonly number[];
    keepFeatures?: readonly string[];
    dropTables?: readonly string[];
    noHinting?: boolean;
  }
  function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
  export = subsetFont;
}
