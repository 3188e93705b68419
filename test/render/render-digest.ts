/** Prints the digest of the fixture rendered in a process of its own. */
import { createHash } from 'node:crypto';
import { renderer } from '../../src/render/docx.js';
import { baseStyles, everyNode, testWorld } from './world.js';

const { bytes } = await renderer.render(everyNode(), baseStyles, await testWorld());
console.log(createHash('sha256').update(bytes).digest('hex'));
