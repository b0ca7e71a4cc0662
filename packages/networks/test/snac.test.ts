import { describe } from 'vitest';
import { snacMissing } from '../../../scripts/peers/snac-peers.ts';
import { itIsAConnector } from './conformance.ts';
import { snacTrial } from './snac-trial.ts';

const missing = snacMissing();

// Where no server can be had the sentence of `npm run snac` stands in the title.
describe.skipIf(missing !== null)(`real servers of the fediverse${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  itIsAConnector('the API of Mastodon at snac', snacTrial, new Map([['too-long', 'snac takes texts of any length']]));
});
