/** Plain values → YAML text, as people write records: short lists on one line, no anchors. */
import { type CreateNodeOptions, Document, isScalar, type Node, visit } from 'yaml';

/** Characters that a list on one line may have. */
const LONGEST = 60;

const OPTIONS: CreateNodeOptions = { aliasDuplicateObjects: false };

/** YAML of a value, after a comment line for editors. */
export function yamlText(value: unknown, comment: string): string {
  const document = new Document();
  document.contents = nodeOf(document, value);
  return `# ${comment}\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

/** The node of a value; lists of a few words or numbers stand on one line. */
export function nodeOf(document: Document, value: unknown): Node {
  const node = document.createNode(value, OPTIONS);
  visit(node, {
    Seq(_, list) {
      const words = list.items.map((item) => (isScalar(item) ? String(item.value) : undefined));
      const length = words.reduce((sum, word) => sum + (word?.length ?? LONGEST) + 2, 0);
      list.flow = length <= LONGEST && !words.some((word) => word?.includes('\n'));
    },
  });
  return node;
}
