import { afterAll, describe } from 'vitest';
import { hearing } from './atproto-mentions.ts';
import { rigMissing } from './atproto-rig.ts';
import { startAtprotoTrial } from './atproto-trial.ts';
import { itIsAConnector } from './conformance.ts';

const missing = await rigMissing(true);

// Where no server can be had the sentence of `npm run pds` stands in the title.
describe.skipIf(missing !== null)(`a real AppView of AT Protocol${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  // One server for both: it takes as much to start as what is asked of it.
  let trial: Awaited<ReturnType<typeof startAtprotoTrial>>;
  afterAll(() => trial?.close());

  itIsAConnector(
    'AT Protocol',
    async () => {
      trial = await startAtprotoTrial();
      return { ...trial, close: async () => {} };
    },
    new Map([['citizen-edits', 'a record can be written over, and what shows the network tells nobody that it was']]),
  );

  describe('what others say', () => hearing(() => trial.rig));
});
