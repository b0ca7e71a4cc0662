import { snacTrial } from '@beffroi/networks/testing';
import { eachEngine } from '@beffroi/store/testing';
import { describe, expect, inject, it } from 'vitest';
import { snacMissing } from '../../../scripts/peers/snac-peers.ts';
import { sendUnderKills } from './kills.ts';

const missing = snacMissing();

const sorted = <T extends { readonly text: string }>(said: readonly T[]): readonly T[] =>
  said.toSorted((one, other) => one.text.localeCompare(other.text));

describe.skipIf(missing !== null)(`posts to a server that knows no keys${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  eachEngine('whose senders are killed', (engine) => {
    it('stand once, in the order of their threads', async () => {
      const trial = await snacTrial();
      try {
        const place = await engine.place();
        const kills = inject('deep') ? 200 : 6;
        const came = await sendUnderKills({ place, trial, proxy: `http://${trial.peers.proxy}`, directory: null, kills, seed: 7 });
        expect(sorted(came.held)).toEqual(sorted(came.written));
        // Some died between the question and its answer, or nothing was tried.
        expect(came.doubts).toBeGreaterThan(0);
      } finally {
        await trial.close();
      }
    });
  });
});
