/** Parameters of a document: what annals.yaml gives against what the template declares. */
import type { VFileMessage } from 'vfile-message';
import { parseDate } from '../activity/date.js';
import { message } from '../message.js';
import { nearest } from '../validate.js';
import type { FrontMatter, ParameterDefinition } from './front-matter.js';
import type { Parameters } from './scope.js';

/** Parameters that the template does not know, lacks, or cannot read. */
export function parameterMessages(front: FrontMatter, parameters: Parameters): VFileMessage[] {
  const known = Object.keys(front.parameters);
  const unknown = Object.keys(parameters.values)
    .filter((name) => !known.includes(name))
    .map((name) =>
      message('parameter-known', parameters.placeOf(name), { actual: name, expected: nearest(name, known) }),
    );
  const wrong = Object.entries(front.parameters).flatMap(([name, definition]) => {
    const value = parameters.values[name];
    if (value === undefined || value === null) {
      return definition.required
        ? [
            message('parameter-present', parameters.placeOf(name), {
              expected: `${name}（${definition.label}）`,
            }),
          ]
        : [];
    }
    if (READERS[definition.type](value) !== undefined) return [];
    const values = { key: name, actual: String(value), expected: definition.type };
    return [message('parameter-valid', parameters.placeOf(name), values)];
  });
  return [...unknown, ...wrong];
}

/** The parameters as the template types them. */
export function readParameters(front: FrontMatter, parameters: Parameters): Parameters {
  const values = Object.fromEntries(
    Object.entries(parameters.values).map(([name, value]) => {
      const type = front.parameters[name]?.type ?? 'text';
      return [name, value === undefined || value === null ? value : READERS[type](value)];
    }),
  );
  return { values, placeOf: parameters.placeOf };
}

const READERS: Record<ParameterDefinition['type'], (value: unknown) => unknown> = {
  text: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined),
  list: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && each !== '')
      ? value
      : typeof value === 'string' && value !== ''
        ? [value]
        : undefined,
  markdown: (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
  number: (value) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined),
  date: (value) =>
    typeof value === 'string' || typeof value === 'number' ? parseDate(String(value)) : undefined,
};
