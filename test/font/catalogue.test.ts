import { readFileSync } from 'node:fs';
import test from 'ava';
import { ROLES } from '../../src/document/style.js';
import { readCatalogue } from '../../src/font/catalogue.js';
import { readYaml } from '../../src/yaml.js';
import { loadProjectFonts, readProjectCatalogue } from './project-fonts.js';

function read(yaml: string) {
  const { file, messages } = readYaml(yaml, 'fonts/fonts.yaml');
  return file ? readCatalogue(file) : { messages };
}

const VALID = readFileSync('fonts/fonts.yaml', 'utf8');

test('every face is found, and no two carry one family name', async (t) => {
  const faces = (await loadProjectFonts(t)).faces();
  t.deepEqual(
    faces.map((face) => face.id),
    Object.keys(readProjectCatalogue().faces),
  );
  t.is(new Set(faces.map((face) => face.family)).size, faces.length);
  t.is(new Set(faces.map((face) => face.familyZh)).size, faces.length);
});

test('a role names the face of Windows that stands in for it', (t) => {
  const { faces, roles } = readProjectCatalogue();
  t.deepEqual(
    ROLES.map((role) => [role, faces[roles[role][0] as string]?.alternative]),
    [
      ['song', '宋体'],
      ['biaosong', '方正小标宋简体'],
      ['hei', '黑体'],
      ['kai', '楷体_GB2312'],
      ['fang', '仿宋_GB2312'],
      ['latin', 'Times New Roman'],
    ],
  );
});

test('a chain that names an unknown face is reported at its place with the nearest', (t) => {
  const { value, messages } = read(VALID.replace('kai: [wenkai, noto-serif]', 'kai: [wenkia, noto-serif]'));
  t.is(value, undefined);
  t.is(messages.length, 1);
  t.is(messages[0]?.ruleId, 'value-known');
  t.deepEqual(messages[0]?.expected, ['wenkai']);
  const line = VALID.split('\n').findIndex((each) => each.includes('kai: [wenkai')) + 1;
  t.is(messages[0]?.line, line);
});

test('a misspelt key and a missing role are both reported', (t) => {
  const { messages } = read(
    VALID.replace('familyZh: Annals 楷体', 'familyZn: Annals 楷体').replace(/ {2}latin: .*\n/, ''),
  );
  t.deepEqual(messages.map((message) => message.ruleId).sort(), ['key-known', 'key-present']);
});
