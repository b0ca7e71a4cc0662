import { bootstrapInterval, type Interval, mean } from '@beffroi/domain';
import type { FindingEntry } from '@beffroi/services/gather';

type Scale = 'level' | 'own' | 'lecko2014';

/** Values of one scale; what was not observed, or is undecided, is no value. */
export function valuesOf(findings: readonly FindingEntry[], scale: Scale): number[] {
  return findings.flatMap((finding) => finding[scale] ?? []);
}

/** Mean of one scale over findings; `null` when none was observed. */
export function meanOf(findings: readonly FindingEntry[], scale: Scale): number | null {
  return mean(valuesOf(findings, scale));
}

/** 95 % interval of a mean over towns: towns are drawn, each with all its findings, since those of one town resemble each other. */
export function intervalOf(towns: readonly (readonly FindingEntry[])[], scale: Scale): Interval | null {
  return bootstrapInterval(towns, (sample) => mean(sample.flatMap((findings) => valuesOf(findings, scale))), { seed: 2014 });
}
