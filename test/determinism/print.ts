/** Prints the digests of all samples and fixtures as JSON; `print.js ID…` those of single samples. */
import { fixtureDigests, sampleDigests } from './digests.js';

const ids = process.argv.slice(2);
const samples = await sampleDigests({ ids });
const fixtures = ids.length === 0 ? await fixtureDigests() : {};
console.log(JSON.stringify({ ...samples, ...fixtures }));
