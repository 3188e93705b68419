/** Messages as a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0). */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { VFileMessage } from 'vfile-message';
import { CATALOGUE, type RuleId } from '../../catalogue.js';
import { ruleIds } from '../../check/index.js';
import { type Language, type Severity, severityOf, word } from '../../message.js';
import type { ReportContext } from './index.js';
import { regionOf } from './region.js';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

export function sarifReport(messages: readonly VFileMessage[], { language, version }: ReportContext): string {
  const rules = [...new Set([...ruleIds(), ...messages.flatMap(({ ruleId }) => ruleId ?? [])])];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Annals', version, rules: rules.map((id) => descriptor(id, language)) } },
        columnKind: 'utf16CodeUnits',
        results: messages.map((each) => result(each, rules, language)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptor(id: string, language: Language): ReportingDescriptor {
  const rule = Object.hasOwn(CATALOGUE, id) ? CATALOGUE[id as RuleId] : undefined;
  if (!rule) return { id };
  const [reason, remedy] = rule[language].map((wording) => wording.replace(/\{\w+\}/g, '…')) as [
    string,
    string,
  ];
  return {
    id,
    shortDescription: { text: reason },
    help: { text: remedy },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function result(each: VFileMessage, rules: readonly string[], language: Language): Result {
  const { reason, remedy } = word(each, language);
  const region = regionOf(each);
  const location = {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(each.file ?? ''), uriBaseId: '%SRCROOT%' },
      ...(region && { region }),
    },
  };
  return {
    ...(each.ruleId && { ruleId: each.ruleId, ruleIndex: rules.indexOf(each.ruleId) }),
    level: LEVELS[severityOf(each)],
    message: { text: [reason, remedy].filter((text) => text !== '').join('\n') },
    ...(each.file && { locations: [location] }),
  };
}
