/** The invariants of ARCHITECTURE.md, held by the text of the source. */
import test from 'ava';
import { sourcesIn, withoutComments } from './source.js';

const SOURCES = sourcesIn('src');

/** `src/render/docx.ts` and `src/render/docx/…` are in `render/docx`; `src/cli.ts` is in `cli`. */
const isIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === `src/${place}.ts` || path.startsWith(`src/${place}/`));

const offenders = (wrong: (path: string, imported: string) => boolean): string[] =>
  SOURCES.flatMap(({ path, imports }) =>
    imports.filter((imported) => wrong(path, imported)).map((imported) => `${path} imports ${imported}`),
  );

test('the search sees what it looks for', (t) => {
  t.true(SOURCES.length > 50);
  t.true(
    SOURCES.some(({ path, imports }) => path === 'src/build.ts' && imports.includes('src/build/open.ts')),
  );
  t.true(
    SOURCES.some(({ path, imports }) => path === 'src/cli.ts' && imports.includes('src/inspect/index.ts')),
  );
  t.is(withoutComments("a('//x') // y\n/* z */b(/['\"]/g, `//w`)"), "a('//x') \nb(/['\"]/g, `//w`)");
});

for (const place of ['document', 'typeset']) {
  test(`${place}/ imports nothing of ours outside itself`, (t) => {
    t.true(SOURCES.some(({ path }) => isIn(path, [place])));
    t.deepEqual(
      offenders(
        (path, imported) => isIn(path, [place]) && imported.startsWith('src/') && !isIn(imported, [place]),
      ),
      [],
    );
  });
}

/** Packages, and the only places that may import them. */
const HOMES: readonly { packages: RegExp; places: readonly string[] }[] = [
  { packages: /^(?:unified|remark-.*|mdast.*|unist-util-.*)$/, places: ['compose', 'import'] },
  { packages: /^docx$/, places: ['render/docx'] },
  { packages: /^(?:pdfmake|pdfkit|@foliojs-fork\/.*)$/, places: ['render/pdf'] },
  { packages: /^yaml$/, places: ['yaml'] },
  { packages: /^(?:fontkit|subset-font|fontverter)$/, places: ['font', 'render/pdf'] },
  { packages: /^(?:pdfjs-dist|@hyzyla\/pdfium)$/, places: ['inspect'] },
  { packages: /^(?:@libpdf\/core|pkijs|asn1js)$/, places: ['sign'] },
  { packages: /^image-size$/, places: ['project'] },
  { packages: /^cnchar-order$/, places: ['activity'] },
  { packages: /^(?:chardet|opencc-js\/.*|parse5|pinyin-pro)$/, places: ['import'] },
  { packages: /^(?:yargs|ora|string-width)$/, places: ['cli'] },
];

for (const { packages, places } of HOMES) {
  test(`only ${places.join(' and ')} imports ${packages.source}`, (t) => {
    const found = offenders((path, imported) => packages.test(imported) && !isIn(path, places));
    t.deepEqual(found, []);
  });
}

test('what is composed, checked and rendered comes from memory: no files, no network, no processes', (t) => {
  const pure = ['document', 'activity', 'compose', 'check', 'render', 'typeset'];
  const outside = /^node:(?:fs|child_process|net|http|https|dgram|worker_threads|os)$/;
  t.deepEqual(
    offenders(
      (path, imported) => isIn(path, pure) && (outside.test(imported) || imported.startsWith('node:fs/')),
    ),
    [],
  );
});

test('composing does not know rendering, rendering does not know composing', (t) => {
  t.deepEqual(
    offenders((path, imported) => isIn(path, ['compose']) && isIn(imported, ['render', 'build', 'cli'])),
    [],
  );
  t.deepEqual(
    offenders(
      (path, imported) => isIn(path, ['render']) && isIn(imported, ['compose', 'activity', 'build', 'cli']),
    ),
    [],
  );
});

test('only cli.ts prints, exits, reads arguments, the environment or the clock', (t) => {
  const world =
    /\bconsole\.\w+\(|\bprocess\.(?:exit|exitCode|argv|env|stdout|stderr|stdin|hrtime|on)\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/;
  const found = SOURCES.filter(({ path, code }) => path !== 'src/cli.ts' && world.test(code));
  t.deepEqual(
    found.map(({ path }) => path),
    [],
  );
});

test('nothing that goes into a file is drawn by lot', (t) => {
  const lots = /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/;
  // The name of a file of the cache, before it gets its own.
  const found = SOURCES.filter(({ path, code }) => path !== 'src/font/decode.ts' && lots.test(code));
  t.deepEqual(
    found.map(({ path }) => path),
    [],
  );
});

/** Files that hold Chinese, by the reason why they may. */
const CHINESE: Readonly<Record<string, readonly string[]>> = {
  'messages and what the command line says': [
    'catalogue/document',
    'catalogue/import',
    'catalogue/project',
    'catalogue/record',
    'catalogue/reference',
    'catalogue/render',
    'catalogue/signature',
    'catalogue/source',
    'catalogue/template',
    'catalogue/value',
    'catalogue/wording',
    'cli/field-words',
    'cli/gbt9704-words',
    'cli/review-notes',
    'cli/review-words',
    'cli/signature-words',
    'cli/words',
    'term',
  ],
  'help texts of schemas': [
    'activity/evidence',
    'activity/fact',
    'activity/field',
    'activity/organization',
    'activity/record',
    'check/settings',
    'compose/front-matter',
    'profiles',
    'project/configuration',
    'style-changes',
  ],
  'keys of the front matter, and the fixed words of GB/T 9704 beside them': [
    'compose/official-matter',
    'compose/seal',
  ],
  'what parts of official documents look like': [
    'check/document-number-formed',
    'check/page-note-absent',
    'check/signature-accompanied',
    'check/recipients-closed',
    'check/signature-date-formed',
    'inspect/gbt9704/face',
    'inspect/gbt9704/pattern',
  ],
  'what records look like, and examples of it': [
    'check/record/address-formed',
    'check/record/approximation-once',
    'check/record/award-named',
    'check/record/book-title-work',
    'check/record/count-declared',
    'check/record/dash-doubled',
    'check/record/digit-half-width',
    'check/record/date-formed',
    'check/record/donation-sum',
    'check/record/event-once',
    'check/record/figures-agree',
    'check/record/glossary-followed',
    'check/record/glyph-covered',
    'check/record/mark-full-width',
    'check/record/mark-once',
    'check/record/mark-paired',
    'check/record/name-plain',
    'check/record/number-form-same',
    'check/record/organization-alike',
    'check/record/pause-omitted',
    'check/record/post-order',
    'check/record/quorum-met',
    'check/record/range-marked',
    'check/record/recipient-once',
    'check/record/removal-confirmed',
    'check/record/review-done',
    'check/record/same-as-found',
    'check/record/session-follows',
    'check/record/space-absent',
    'check/record/weekday-right',
    'check/record/year-full',
    'check/record/year-plausible',
    'check/table-sum',
  ],
  'names of styles, faces and font sizes': [
    'document/base-styles',
    'document/length',
    'reference/match',
    'reference/role',
  ],
  'how dates, numbers and counts are written': [
    'activity/date',
    'activity/han-number',
    'activity/quantity',
    'compose/directive/activities',
    'compose/directive/figure',
    'compose/value',
    'document/amount',
    'document/numeral',
    'inspect/docx/number-format',
  ],
  'what chronicles are written with: labels, dates, marks, words around facts; and what awaits review': [
    // Every part of reading a chronicle is about its words.
    'import/',
  ],
  'what a screen reader says of a signature': ['sign/label'],
  'characters whose strokes a package has wrong': ['activity/stroke'],
  'characters as such: where lines break, which face serves them': [
    'compose/title-words',
    'render/docx/font-slot',
    'render/docx/layout/rules',
    'render/pdf',
    'typeset/prohibition',
    'typeset/quantity',
  ],
};

const hasChinese = (code: string): boolean => /\p{Script=Han}/u.test(code);

/** Whether a name of the list means a file: itself, or, with `/` at its end, the folder that it is in. */
const isListed = (path: string, name: string): boolean =>
  name.endsWith('/') ? path.startsWith(`src/${name}`) : path === `src/${name}.ts`;

test('the wording of documents stands in templates: no Chinese in src/ but in the files listed', (t) => {
  const names = Object.values(CHINESE).flat();
  const found = SOURCES.filter(
    ({ path, code }) => hasChinese(code) && !names.some((name) => isListed(path, name)),
  );
  t.deepEqual(
    found.map(({ path }) => path),
    [],
  );
});

test('the list of files that may hold Chinese lists no other', (t) => {
  const chinese = SOURCES.filter(({ code }) => hasChinese(code)).map(({ path }) => path);
  const idle = Object.values(CHINESE)
    .flat()
    .filter((name) => !chinese.some((path) => isListed(path, name)));
  t.deepEqual(idle, []);
});
