import { sharedDomains } from '@beffroi/domain';
import { asking } from '@beffroi/jobs';
import { knownTargets, SITE } from '@beffroi/store';
import type { WorkerContext } from './worker-context.ts';

/** Domains that several towns share, as the register of sites tells it. Read once for a wave: all its towns that this worker measures are told the same. */
export function sharedDomainsOf(context: WorkerContext, waveId: number): Promise<readonly string[]> {
  const known = context.sharedDomains.get(waveId);
  if (known !== undefined) return known;
  const reading = asking(context, (db) => knownTargets(db, SITE)).then((targets) =>
    sharedDomains(targets.map(({ territory, address }) => ({ territory, url: address }))),
  );
  context.sharedDomains.set(waveId, reading);
  reading.catch(() => context.sharedDomains.delete(waveId));
  return reading;
}
