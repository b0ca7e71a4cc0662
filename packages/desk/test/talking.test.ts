import { snacTrial, startAtprotoTrial } from '@beffroi/networks/testing';
import { testEngine } from '@beffroi/store/testing';
import { describe, inject, onTestFinished } from 'vitest';
import { pdsMissing } from '../../../scripts/peers/pds-peer.ts';
import { snacMissing } from '../../../scripts/peers/snac-peers.ts';
import { talking } from './talking.ts';

const without = (missing: string | null): string => (missing === null ? '' : ` (left out: ${missing})`);
const [noSnac, noPds] = [snacMissing(), pdsMissing(true)];

describe.skipIf(noSnac !== null)(`a desk on a server of the fediverse${without(noSnac)}`, () => {
  const engine = testEngine('pglite', () => undefined);
  talking(async () => {
    const trial = await snacTrial();
    onTestFinished(() => trial.close());
    return { store: await engine.open(), trial };
  });
});

// What is Bluesky's own is tried in packages/networks, and by the loop of test/desk-loop.test.ts: the same day once more at length.
if (inject('deep'))
  describe.skipIf(noPds !== null)(`a desk on Bluesky${without(noPds)}`, () => {
    const engine = testEngine('postgres', () => undefined);
    talking(async () => {
      const trial = await startAtprotoTrial();
      onTestFinished(() => trial.close());
      return { store: await engine.open(), trial };
    });
  });
