import type { Instant } from '@beffroi/domain';

/** Shape of a wave's name: it is a folder on every system and a segment of keys. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?$/;

/** Whether a name can be a wave's: letters, digits, points, hyphens and underscores, at most 100, with a letter or digit at both ends. */
export function isWaveName(name: string): boolean {
  return NAME.test(name) && !name.includes('..');
}

/**
 * Key of the archive that a claim makes: it hangs on nothing but the claim, so that whoever takes over knows where to look for what the one before
 * may have finished. `waves/2026/99001/2026-11-24T12-00-00.000Z-1b4e28ba.warc.gz`
 */
export function archiveKey(wave: string, territory: string, instant: Instant, claim: string): string {
  return `waves/${wave}/${territory}/${instant.replaceAll(':', '-')}-${claim.slice(0, 8)}.warc.gz`;
}

/** The queue of a wave's units, and that of a series that is judged anew. */
export function waveQueue(waveId: number): string {
  return `wave-${waveId}`;
}

export function seriesQueue(seriesId: number): string {
  return `series-${seriesId}`;
}
