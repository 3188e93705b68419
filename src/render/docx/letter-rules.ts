/** The double rules of a letter (GB/T 9704 10.1). */
import { Footer } from 'docx';
import type { Points } from '../../document/length.js';
import type { PageSetup } from '../../document/style.js';
import type { Letterhead, Section } from '../../document/tree.js';
import type { Context } from './context.js';
import { paintedArea } from './page-shape.js';
import { paragraph } from './paragraph.js';

/** The letterhead of a letter in a section. */
export function letterIn({ children }: Section): Letterhead | undefined {
  return children.find(
    (block): block is Letterhead => block.type === 'letterhead' && block.format === 'letter',
  );
}

/**
 * The footer of a letter's first page: without a number, and with the rules. These are wider than the type area, so
 * that no paragraph can bear them, and stand at places of the paper; in the footer they belong to the page and not
 * to a line of text that someone may move. Paper that bears them has none.
 */
export function letterFooter(node: Letterhead, setup: PageSetup, context: Context): Footer {
  const letter = context.letterhead?.letter;
  const rules = letter && !node.preprinted ? ruleRuns(letter.ruleTop, setup, context) : [];
  return new Footer({ children: [paragraph('Footer', rules)] });
}

/** Thick above thin, and at the foot thin above thick, in the middle of the paper. */
function ruleRuns(top: Points, setup: PageSetup, context: Context): Parameters<typeof paragraph>[1] {
  const { letterRule, letterRuleBottom } = context.sheet.official;
  const { thick, thin, gap, length, color } = letterRule;
  const foot = setup.height - letterRuleBottom - thick - gap - thin;
  const rule = (y: Points, height: Points) =>
    paintedArea({ left: (setup.width - length) / 2, top: y, width: length, height }, color, context);
  return [rule(top, thick), rule(top + thick + gap, thin), rule(foot, thin), rule(foot + thin + gap, thick)];
}
