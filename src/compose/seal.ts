/** Seals and stamps of signatures: the picture that the user gives, or an outline of the right size. */
import { mm } from '../document/length.js';
import { inlineText } from '../document/text.js';
import type { Seal, Signatory } from '../document/tree.js';
import { message } from '../message.js';
import type { Context } from './context.js';
import { type MatterText, matterOrigin, readText, written } from './matter.js';
import { KEYS, LABELS } from './official-matter.js';

/** A local association's seal (《社会团体印章管理规定》); those of the whole country have 45 mm. */
const DIAMETER = mm(42);
/** The standard sets no size of a signature's stamp. */
const STAMP = { width: mm(40), height: mm(20) };

/** What `印章` may be, by the schema. */
type SealMatter = string | { 图片?: string; 直径?: number };

/** A seal for each signatory, in their order; an outline where no picture is given. */
export function seals(signatories: readonly MatterText[], context: Context): Seal[] {
  context.state.placed.add('seals');
  const asked = written('seals', context) as SealMatter | SealMatter[] | undefined;
  const list = asked === undefined ? [] : [asked].flat();
  if (list.length > signatories.length && signatories.length > 0) {
    const place = matterOrigin([KEYS.seals, signatories.length], context);
    const values = { actual: list.length, expected: signatories.length };
    context.state.messages.push(message('seal-owned', place, values));
  }
  // One diameter, given once, is that of all.
  const shared = Array.isArray(asked) ? undefined : diameterOf(asked);
  return signatories.map((text, i) => seal(text, i, list[i], shared, context));
}

function seal(
  { origin, children }: MatterText,
  i: number,
  asked: SealMatter | undefined,
  shared: number | undefined,
  context: Context,
): Seal {
  const single = !Array.isArray(written('seals', context));
  const path = [KEYS.seals, ...(single ? [] : [i])];
  const src = pictureAt(typeof asked === 'object' ? asked.图片 : asked, path, context);
  const diameter = diameterOf(asked) ?? shared ?? DIAMETER;
  return {
    type: 'seal',
    shape: 'round',
    width: diameter,
    height: diameter,
    ...src,
    alt: inlineText(children) + LABELS.seal,
    origin: src ? matterOrigin(path, context) : origin,
    children: [],
  };
}

const diameterOf = (asked: SealMatter | undefined): number | undefined =>
  typeof asked === 'object' ? asked.直径 : undefined;

function pictureAt(
  value: string | undefined,
  path: readonly (string | number)[],
  context: Context,
): { src: string } | undefined {
  const [text] = readText(value, path, context);
  return text && { src: inlineText(text.children) };
}

interface SignerMatter {
  职务: string;
  姓名: string;
  图片?: string;
}

/** Posts with the stamps of signatures beside them (7.3.5.3). */
export function stampedSignatories(context: Context): Signatory[] {
  context.state.placed.add('signers');
  const asked = (written('signers', context) ?? []) as SignerMatter[];
  return asked.flatMap((signer, i): Signatory[] => {
    const path = [KEYS.signers, i];
    const [post] = readText(signer.职务, [...path, '职务'], context);
    const [name] = readText(signer.姓名, [...path, '姓名'], context);
    if (!post || !name) return [];
    const src = pictureAt(signer.图片, [...path, '图片'], context);
    return [{ type: 'signatory', ...post, seal: stamp(name, src) }];
  });
}

const stamp = (name: MatterText, src: { src: string } | undefined): Seal => ({
  type: 'seal',
  shape: 'stamp',
  ...STAMP,
  ...src,
  alt: inlineText(name.children) + LABELS.stamp,
  origin: name.origin,
  children: src ? [] : name.children,
});
