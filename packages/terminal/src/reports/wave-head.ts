import type { WaveRow } from '@beffroi/store';

/** What every document says of a wave, in the same order. */
export function waveHead(wave: WaveRow): object {
  return {
    name: wave.name,
    panel: wave.panel,
    instrument: wave.instrument,
    dated: wave.dated.toISOString(),
    state: wave.state,
    opened: wave.opened_at.toISOString(),
    closed: wave.closed_at?.toISOString() ?? null,
    digest: wave.digest,
  };
}
