// Measures the town of a folder, and has nothing to do then: the test beside the cells waits for its end.
import { measureTown } from '../gather/index.ts';
import { optionsFor } from './town.ts';

const { findings } = await measureTown(optionsFor({ path: process.argv[2]! }));
process.stdout.write(`${findings.length} findings\n`);
