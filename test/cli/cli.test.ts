import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { edit, temporaryFolder, temporaryProject } from '../temporary.js';
import { annals, type Run } from './run.js';

/** Whatever the user did, no stack trace. */
function plain(t: ExecutionContext, run: Run): Run {
  t.notRegex(run.stderr + run.stdout, /\n\s+at .*[:(]\d+/);
  return run;
}

test('help in Chinese, in English on demand, and the version', async (t) => {
  const folder = await temporaryFolder(t);
  const help = annals(['--help'], folder);
  t.is(help.code, 0);
  t.regex(help.stdout, /用法：annals/);
  for (const command of ['build', 'check', 'review', 'inspect', 'sign', 'verify', 'schema', 'init'])
    t.true(help.stdout.includes(`annals ${command}`), command);
  t.regex(annals(['build', '--help', '--lang', 'en'], folder).stdout, /Treat warnings/);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  t.is(annals(['--version'], folder).stdout.trim(), version);
});

const WRONG: Record<string, { argv: string[]; says: RegExp }> = {
  'no command': { argv: [], says: /没有写命令/ },
  'a misspelt command': { argv: ['biuld'], says: /是不是 build/ },
  'an unknown option': { argv: ['build', '--formt', 'pdf'], says: /不认识的参数：formt/ },
  'an option without its value': { argv: ['build', '--out'], says: /--out 后面缺少值/ },
  'an unknown language': { argv: ['build', '--lang', 'fr'], says: /lang.*"fr"/ },
  'a missing file name': { argv: ['inspect'], says: /参数太少/ },
  'one file too many': { argv: ['inspect', 'a', 'b'], says: /不认识的参数：b/ },
  'an unknown document': { argv: ['build', 'lettre'], says: /document-known.*“lettre”，应为 letter/ },
  'an unknown format': { argv: ['build', '--format', 'pfd'], says: /format-known.*“pfd”，应为 pdf/ },
  'a renderer without render': {
    argv: ['build', '--renderer', resolve('test/fixtures/renderers/incomplete.js')],
    says: /renderer-valid.*renderer\.render: undefined/,
  },
  'a module without a renderer': {
    argv: ['build', '--renderer', resolve('test/fixtures/renderers/nothing.js')],
    says: /renderer-valid.*renderer: undefined/,
  },
  'a renderer that is not there': {
    argv: ['build', '--renderer', './none.js'],
    says: /renderer-valid.*none\.js/,
  },
};

for (const [name, { argv, says }] of Object.entries(WRONG)) {
  test(`wrong usage: ${name}`, async (t) => {
    const project = await temporaryProject(t);
    const run = plain(t, annals(argv, project));
    t.regex(run.stderr, says);
    t.is(run.stdout, '');
    t.is(run.code, 2);
    t.deepEqual(await readdir(project), ['annals.yaml', 'pictures', 'records', 'templates']);
  });
}

test('wrong usage points to the help of the command that it is of', async (t) => {
  const folder = await temporaryProject(t);
  for (const [argv, command] of [
    [['import', 'a.txt', '--yaer', '2024'], 'import '],
    [['import', 'a.txt', '--year', '24'], 'import '],
    [['check', '--max-warnings', 'x'], 'check '],
    [['--lang', 'zh', 'sign', 'a.pdf', '--p12', 'b.p12', '--page', 'x'], 'sign '],
    [['biuld'], ''],
  ] as const)
    t.regex(annals(argv, folder).stderr, new RegExp(`用 annals ${command}--help 查看用法。`), argv.join(' '));
  t.regex(annals(['check', '--lang', 'en', '--x'], folder).stderr, /See annals check --help\./);
});

test('a date that is no number of seconds is wrong usage', async (t) => {
  const run = annals(['build'], await temporaryProject(t), { SOURCE_DATE_EPOCH: 'tomorrow' });
  t.is(run.code, 2);
  t.regex(run.stderr, /SOURCE_DATE_EPOCH.*tomorrow/);
});

test('build prints a line for each file, then the open places, then a table', async (t) => {
  const project = await temporaryProject(t);
  const run = plain(t, annals(['build', '--format', 'txt,tree'], project));
  t.is(run.code, 0);
  t.regex(run.stderr, /\[1\/4\] letter \(txt\)\n/);
  t.regex(run.stderr, /annals\.yaml:14:7 +警告 +place-filled +open-letter .*日期/);
  t.regex(run.stderr, /→ /);
  t.regex(run.stdout, /^letter +txt/m);
  t.regex(run.stdout, /已生成 4 个文件，在 output/);
  t.deepEqual(await readdir(join(project, 'output')), [
    'letter.json',
    'letter.txt',
    'open-letter.json',
    'open-letter.txt',
  ]);
});

test('messages in English', async (t) => {
  const run = annals(['check', '--lang', 'en'], await temporaryProject(t));
  t.regex(run.stderr, /warning +place-filled +Open place in open-letter/);
  t.notRegex(run.stderr, /警告|待补之处/);
  t.regex(run.stdout, /Checked 2 documents and 2 records/);
});

test('--strict makes open places errors', async (t) => {
  const project = await temporaryProject(t);
  t.is(annals(['check'], project).code, 0);
  const run = annals(['check', '--strict'], project);
  t.is(run.code, 1);
  t.regex(run.stderr, /错误 +place-filled/);
});

test('a misspelt key is told with its place, and nothing is built', async (t) => {
  const project = await temporaryProject(t);
  await edit(join(project, 'records/2024/01-training.yaml'), 'title:', 'titel:');
  const run = plain(t, annals(['build', '--format', 'txt'], project));
  t.is(run.code, 1);
  t.regex(run.stderr, /records\/2024\/01-training\.yaml:3:1 +错误 +key-known +.*“titel”.*title/);
  t.false((await readdir(project)).includes('output'));
});

test('without a project, or without the file: exit code 3', async (t) => {
  const folder = await temporaryFolder(t);
  const none = plain(t, annals(['build'], folder));
  t.is(none.code, 3);
  t.regex(none.stderr, /project-found/);
  const missing = plain(t, annals(['inspect', 'none.pdf'], folder));
  t.is(missing.code, 3);
  t.regex(missing.stderr, /none\.pdf +错误 +file-readable.*没有这个文件\n/);
  t.notRegex(missing.stderr, /ENOENT/);
  const directory = plain(t, annals(['inspect', '.'], folder));
  t.is(directory.code, 3);
  t.regex(directory.stderr, /file-readable +读取“\.”失败：这是一个目录，不是文件\n/);
  t.regex(
    annals(['inspect', '.', '--lang', 'en'], folder).stderr,
    /failure to read “\.”: it is a folder, not a file\n/,
  );
});

test('a folder that cannot be made: exit code 3', async (t) => {
  const project = await temporaryProject(t);
  await writeFile(join(project, 'blocked'), '');
  const run = plain(t, annals(['build', '--format', 'txt', '--out', 'blocked/output'], project));
  t.is(run.code, 3);
  t.regex(run.stderr, /blocked\/output\/letter\.txt +错误 +file-written/);
});

test('inspect tells what is no document from what is', async (t) => {
  const project = await temporaryProject(t);
  const wrong = plain(t, annals(['inspect', 'annals.yaml'], project));
  t.is(wrong.code, 1);
  t.regex(wrong.stderr, /annals\.yaml +错误 +format-inspectable/);
  annals(['build', 'letter'], project);
  for (const file of ['output/letter.docx', 'output/letter.pdf']) {
    const right = annals(['inspect', file], project);
    t.is(right.code, 0);
    t.regex(right.stdout, /测试协会2024年来信/);
  }
  const facts = JSON.parse(annals(['inspect', '--json', 'output/letter.docx'], project).stdout) as {
    format: string;
  };
  t.is(facts.format, 'docx');
});

test('a project is found upward, and by --project', async (t) => {
  const project = await temporaryProject(t);
  t.is(annals(['check'], join(project, 'records/2024')).code, 0);
  const elsewhere = await temporaryFolder(t);
  const run = annals(
    ['build', 'letter', '--format', 'txt', '--project', project, '--out', 'here'],
    elsewhere,
  );
  t.is(run.code, 0);
  t.regex(run.stdout, /在 here/);
  t.deepEqual(await readdir(join(elsewhere, 'here')), ['letter.txt']);
});

test('a renderer from outside builds beside the others', async (t) => {
  const project = await temporaryProject(t);
  const renderer = resolve('test/fixtures/renderers/shout.js');
  const run = annals(['build', 'letter', '--renderer', renderer, '--format', 'shout'], project);
  t.is(run.code, 0);
  t.regex(run.stdout, /letter +shout +1/);
  t.is(await readFile(join(project, 'output/letter.shout'), 'utf8'), '测试协会2024年来信!\n');
});

test('a renderer that throws is one line; its stack shows on demand', async (t) => {
  const project = await temporaryProject(t);
  const argv = [
    'build',
    'letter',
    '--renderer',
    resolve('test/fixtures/renderers/failing.js'),
    '--format',
    'failing',
  ];
  const run = plain(t, annals(argv, project));
  t.is(run.code, 1);
  t.regex(run.stderr, /render-complete +letter 的 failing 没有生成：no ink/);
  t.regex(annals(argv, project, { ANNALS_DEBUG: '1' }).stderr, /\n\s+at .*failing\.js/);
});

test('schema prints JSON Schema with Chinese help, and writes it into the project', async (t) => {
  const project = await temporaryProject(t);
  for (const name of ['record', 'organization', 'annals']) {
    const run = annals(['schema', name], project);
    t.is(run.code, 0);
    const schema = JSON.parse(run.stdout) as { type: string; properties: Record<string, object> };
    t.is(schema.type, 'object');
    t.regex(run.stdout, /\p{Script=Han}/u);
  }
  const run = annals(['schema', '--write'], project);
  t.is(run.code, 0);
  t.regex(run.stdout, /records\/schema\/annals\.json/);
  t.deepEqual(await readdir(join(project, 'records/schema')), [
    'annals.json',
    'organization.json',
    'record.json',
  ]);
});

test('SOURCE_DATE_EPOCH dates the files', async (t) => {
  const project = await temporaryProject(t);
  const created = (env: NodeJS.ProcessEnv): unknown => {
    annals(['build', 'letter', '--format', 'docx'], project, env);
    const facts = JSON.parse(annals(['inspect', '--json', 'output/letter.docx'], project).stdout) as {
      properties: { created: string };
    };
    return facts.properties.created;
  };
  t.is(created({}), '2025-01-31T00:00:00Z');
  t.is(created({ SOURCE_DATE_EPOCH: '86400' }), '1970-01-02T00:00:00Z');
});

test('--profile stands in for the profile of annals.yaml; one that nobody knows is told', async (t) => {
  const project = await temporaryProject(t);
  const wrong = plain(t, annals(['build', '--profile', 'gbt9740'], project));
  t.is(wrong.code, 1);
  t.regex(wrong.stderr, /annals\.yaml.*profile-known.*“gbt9740”这种版式，应为 gbt9704/);
  const margin = (run: Run) => {
    t.is(run.code, 0);
    const facts = annals(['inspect', 'output/letter.docx', '--json'], project);
    return (JSON.parse(facts.stdout) as { geometry: { margins: { top: number } }[] }).geometry[0]?.margins
      .top;
  };
  const standard = margin(annals(['build', 'letter', '--format', 'docx'], project));
  await edit(join(project, 'annals.yaml'), 'schema: 1', 'schema: 1\nprofile: gbt9704');
  const office = margin(
    annals(['build', 'letter', '--format', 'docx', '--profile', 'gbt9704-office'], project),
  );
  // As offices type it.
  t.true(Math.abs((office as number) - 37) < 0.05);
  t.not(office, standard);
});

test('PDFs follow the standard of annals.yaml, and --pdf-standard before it', async (t) => {
  const project = await temporaryProject(t);
  const claims = async (...argv: string[]) => {
    t.is(annals(['build', 'letter', '--format', 'pdf', ...argv], project).code, 0);
    return JSON.parse(annals(['inspect', '--json', 'output/letter.pdf'], project).stdout).standards;
  };
  t.deepEqual(await claims(), ['PDF/A-2a', 'PDF/UA-1']);
  await edit(join(project, 'annals.yaml'), 'schema: 1\n', 'schema: 1\npdfStandard: 1.7\n');
  t.deepEqual(await claims(), []);
  t.deepEqual(await claims('--pdf-standard', '1.7'), []);
  t.deepEqual(await claims('--pdf-standard', 'a-2b'), ['PDF/A-2b']);
});

test('what the standard forbids stops the PDF, with the place and the remedy', async (t) => {
  const project = await temporaryProject(t);
  await appendFile(join(project, 'templates/letter.md'), '\n![](pictures/square.png)\n');
  const run = plain(t, annals(['build', 'letter', '--format', 'pdf'], project));
  t.is(run.code, 1);
  t.regex(run.stderr, /templates\/letter\.md:\d+:\d+ +错误 +pdf-figure-described/);
  t.regex(run.stderr, /--pdf-standard a-2b/);
  t.false((await readdir(project)).includes('output'));
});
