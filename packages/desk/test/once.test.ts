import { snacTrial, startAtprotoTrial } from '@beffroi/networks/testing';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { describe, expect, inject, it } from 'vitest';
import { pdsMissing } from '../../../scripts/peers/pds-peer.ts';
import { snacMissing } from '../../../scripts/peers/snac-peers.ts';
import { type KillsAsk, sendUnderKills } from './kills.ts';

const without = (missing: string | null): string => (missing === null ? '' : ` (left out: ${missing})`);
const [noSnac, noPds] = [snacMissing(), pdsMissing()];
const kills = (daily: number): number => (inject('deep') ? 200 : daily);

const sorted = <T extends { readonly text: string }>(said: readonly T[]): readonly T[] =>
  said.toSorted((one, other) => one.text.localeCompare(other.text));

async function expectOnce(ask: KillsAsk): Promise<void> {
  const came = await sendUnderKills(ask);
  expect(sorted(came.held)).toEqual(sorted(came.written));
  // Some died between the question and its answer, or nothing was tried.
  expect(came.doubts).toBeGreaterThan(0);
}

describe.skipIf(noSnac !== null)(`posts to a server that knows no keys${without(noSnac)}`, () => {
  // Each engine has its turn every day, with one of the servers.
  eachEngineAtLength('postgres', 'whose senders are killed', (engine) => {
    it('stand once, in the order of their threads', async () => {
      const trial = await snacTrial();
      try {
        const place = await engine.place();
        await expectOnce({ place, trial, proxy: `http://${trial.peers.proxy}`, directory: null, kills: kills(6), seed: 7 });
      } finally {
        await trial.close();
      }
    });
  });
});

describe.skipIf(noPds !== null)(`posts to Bluesky, which keeps the keys that it is given${without(noPds)}`, () => {
  eachEngineAtLength('pglite', 'whose senders are killed', (engine) => {
    it('stand once, in the order of their threads', async () => {
      const trial = await startAtprotoTrial(false);
      try {
        const place = await engine.place();
        const proxy = `http://${trial.rig.peer.proxy}`;
        await expectOnce({ place, trial, proxy, directory: 'http://plc.directory', kills: kills(4), seed: 11 });
      } finally {
        await trial.close();
      }
    });
  });
});
