import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { keeping } from './conformance/keeping.ts';
import { lengths } from './conformance/lengths.ts';
import { listening } from './conformance/listening.ts';
import { publishing } from './conformance/publishing.ts';
import { Rehearsal } from './conformance/rehearsal.ts';
import { signingIn } from './conformance/sign-in.ts';
import type { ConnectorTrial, Deviation } from './conformance/trial.ts';

export { markOf, refusalOf, signIn } from './conformance/rehearsal.ts';
export * from './conformance/trial.ts';

/**
 * What every connector does, with a real server behind it.
 *
 * @param open starts servers and gives the connector; called once
 * @param deviations what cannot be tried of this network or this server, each with its reason, which stands in the title
 */
export function itIsAConnector(
  name: string,
  open: () => Promise<ConnectorTrial>,
  deviations: ReadonlyMap<Deviation, string> = new Map(),
): void {
  const without = [...deviations].map(([what, why]) => `${what}, since ${why}`).join('; ');
  describe(`${name}, as a connector${without === '' ? '' : ` (left out: ${without})`}`, () => {
    let begun: Rehearsal;
    beforeAll(async () => {
      begun = await Rehearsal.begin(await open());
    });
    afterEach(() => begun?.trial.put([]));
    afterAll(() => begun?.trial.close());

    const rehearsal = (): Rehearsal => begun;
    const title = (deviation: Deviation, words: string): readonly [string, boolean] => {
      const reason = deviations.get(deviation);
      return [words, reason !== undefined];
    };
    describe('signing in', () => signingIn(rehearsal));
    describe('publishing', () => publishing(rehearsal, title));
    describe('listening', () => listening(rehearsal, title));
    describe('keeping', () => keeping(rehearsal, title));
    describe('lengths', () => lengths(rehearsal, title));
  });
}
