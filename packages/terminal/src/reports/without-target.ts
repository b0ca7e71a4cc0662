import { type Instrument, targetsOf } from '@beffroi/instrument';
import { SITE } from '@beffroi/store';
import { readWaveOptions } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** What is said of towns that have nothing to be measured; where it is their sites that are looked at, how to give these. */
export function withoutTarget(
  n: number,
  instrument: Pick<Instrument, 'targets'>,
  options: Readonly<Record<string, unknown>>,
  { messages }: Pick<Context, 'messages'>,
): string {
  const wish = targetsOf(instrument, readWaveOptions(options));
  return wish?.kind === SITE.kind ? messages.unitsWithoutSite(n) : messages.unitsWithoutTarget(n);
}
