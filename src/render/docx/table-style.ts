/** Table styles of styles.xml. */
import { type Points, twips } from '../../document/length.js';
import type { StyleSheet } from '../../document/style.js';
import { border } from './properties.js';
import { IMPRINT, ROSTER, TABLE } from './style-id.js';
import { property, type Xml, xml } from './xml.js';

/** Word's two tables, and two without rules and padding: for names in columns, and for the imprint. */
export function tableStyles({ tableRule, paragraphs: { tableCell } }: StyleSheet): Xml[] {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    border(side, tableRule),
  );
  return [
    xml(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      property('w:name', 'Normal Table'),
      property('w:uiPriority', 99),
      xml('w:semiHidden'),
      xml('w:unhideWhenUsed'),
      xml('w:tblPr', {}, tableIndent(), cellMargins(tableCell.size)),
    ),
    xml(
      'w:style',
      { 'w:type': 'table', 'w:styleId': TABLE },
      property('w:name', 'Table Grid'),
      property('w:basedOn', 'TableNormal'),
      property('w:uiPriority', 39),
      xml('w:tblPr', {}, tableIndent(), xml('w:tblBorders', {}, ...sides), cellMargins(tableCell.size)),
    ),
    // Names stand in line with the text around.
    bareTable(ROSTER, 'Roster Table'),
    bareTable(IMPRINT, 'Imprint Table'),
  ];
}

function bareTable(id: string, name: string): Xml {
  return xml(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    property('w:name', name),
    property('w:basedOn', 'TableNormal'),
    xml('w:tblPr', {}, tableIndent(), cellMargins(0)),
  );
}

function tableIndent(): Xml {
  return xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' });
}

/** Space within a cell, against the size of its text. */
const PADDING = { side: 0.4, end: 0.15 };

function cellMargins(size: Points): Xml {
  const margin = (name: string, width: Points) => xml(`w:${name}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  const [side, end] = [PADDING.side * size, PADDING.end * size];
  return xml(
    'w:tblCellMar',
    {},
    margin('top', end),
    margin('left', side),
    margin('bottom', end),
    margin('right', side),
  );
}
