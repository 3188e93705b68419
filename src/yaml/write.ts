/** Plain values → YAML text, as people write records: one line a value, no anchors. */
import { stringify } from 'yaml';

/** YAML of a value, after a comment line for editors. */
export function yamlText(value: unknown, comment: string): string {
  const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, flowCollectionPadding: false });
  return `# ${comment}\n${text}`;
}
