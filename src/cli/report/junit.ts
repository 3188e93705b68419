/** Messages as JUnit XML, which CI systems show as tests: a case a rule, that fails by its warnings and errors. */
import type { VFileMessage } from 'vfile-message';
import { ruleIds } from '../../check/index.js';
import { placeOf, severityOf, word } from '../../message.js';
import { xmlText } from '../../render/xml-text.js';
import type { ReportContext } from './index.js';

export function junitReport(messages: readonly VFileMessage[], { language }: ReportContext): string {
  const rules = [...new Set([...ruleIds(), ...messages.map(({ ruleId }) => ruleId ?? '')])];
  const cases = rules.map((rule) => {
    const found = messages.filter(({ ruleId }) => (ruleId ?? '') === rule);
    const lines = (those: readonly VFileMessage[]) =>
      those.map((each) => escaped(`${placeOf(each)} ${word(each, language).reason}`)).join('\n');
    const broken = found.filter((each) => severityOf(each) !== 'info');
    const told = found.filter((each) => severityOf(each) === 'info');
    const type = broken.some((each) => severityOf(each) === 'error') ? 'error' : 'warning';
    const failure = broken.length
      ? `<failure message="${broken.length}" type="${type}">${lines(broken)}</failure>`
      : '';
    const out = told.length ? `<system-out>${lines(told)}</system-out>` : '';
    return {
      xml: `    <testcase classname="annals.check" name="${escaped(rule)}">${failure}${out}</testcase>`,
      failure,
    };
  });
  const failures = cases.filter(({ failure }) => failure !== '').length;
  const counts = `name="annals check" tests="${cases.length}" failures="${failures}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite ${counts} errors="0">`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] as string);
