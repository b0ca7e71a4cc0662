import { describe } from 'vitest';
import { rigMissing } from './atproto-rig.ts';
import { startAtprotoTrial } from './atproto-trial.ts';
import { itIsAConnector } from './conformance.ts';

const missing = await rigMissing(true);

// Where no server can be had the sentence of `npm run pds` stands in the title.
describe.skipIf(missing !== null)(`a real AppView of AT Protocol${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  itIsAConnector(
    'AT Protocol',
    startAtprotoTrial,
    new Map([['citizen-edits', 'a record can be written over, and what shows the network tells nobody that it was']]),
  );
});
