/** The double rules of a letter (GB/T 9704 10.1), wider than the type block and in the middle of the paper. */
import type { Points } from '../../document/length.js';
import type { BlockContext } from './context.js';
import type { Vector } from './pdfmake.js';

/** Rules, and the lower edge of the upper pair. */
export interface LetterRules {
  vectors: Vector[];
  bottom: Points;
}

/**
 * Thick above thin with its upper edge at `top`, and thin above thick at the foot of the paper. Places are from the
 * corner of the type area.
 */
export function letterRules(top: Points, { styles, setup }: BlockContext): LetterRules {
  const { letterRule, letterRuleBottom } = styles.official;
  const { thick, thin, gap, length, color } = letterRule;
  const height = thick + gap + thin;
  const x1 = (setup.width - length) / 2 - setup.margin.left;
  const rule = (y: Points, width: Points): Vector => {
    const middle = y + width / 2;
    return { type: 'line', x1, x2: x1 + length, y1: middle, y2: middle, lineWidth: width, lineColor: color };
  };
  const foot = setup.height - letterRuleBottom - height - setup.margin.top;
  return {
    vectors: [
      rule(top, thick),
      rule(top + thick + gap, thin),
      rule(foot, thin),
      rule(foot + thin + gap, thick),
    ],
    bottom: top + height,
  };
}
