/** The tables that we use of a package that types only its converters. */

declare module 'opencc-js/dict/TSCharacters' {
  /** `萬 万|乾 干 乾|…`: a Traditional character, then its Simplified forms. */
  const table: string;
  export = table;
}

declare module 'opencc-js/dict/STCharacters' {
  /** `万 萬|干 幹 乾 干|…`: a Simplified character, then its Traditional forms. */
  const table: string;
  export = table;
}
