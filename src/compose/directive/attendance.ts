/** `::attendance`: who attended, below the body of minutes (GB/T 9704-2012 10.3). */
import { z } from 'zod';
import type { AttendanceGroup, Block } from '../../document/tree.js';
import { originAt } from '../context.js';
import { joined } from '../joined.js';
import { matterTexts } from '../matter.js';
import { LABELS, PARTS } from '../official-matter.js';
import { expectWritten } from '../placed.js';
import { block } from './directive.js';

export const attendance = block({
  form: 'leaf',
  attributes: z.strictObject({}),
  run(node, _attributes, context): Block[] {
    expectWritten('attendance', node, context);
    const children = PARTS.attendance.flatMap((name): AttendanceGroup[] => {
      const texts = matterTexts(name, context);
      const [first] = texts;
      if (!first) return [];
      const people = joined(texts, LABELS.between);
      return [{ type: 'attendanceGroup', label: LABELS[name], origin: first.origin, children: people }];
    });
    const origin = originAt(context, node.position);
    return children.length === 0 ? [] : [{ type: 'attendance', origin, children }];
  },
});
