import type { ChainFace, SpokenCell } from '@beffroi/instrument';
import { gapOf, marksThroughWaves, type WaveMarks } from '@beffroi/observatory';

/** From here on persons whom one can tell, the named holder of an office, or a declared character with people behind it answer: the ladder’s own rung. */
const HUMAN = 4;

/** What the chain is told of voices: in each wave that looked, whether one knows who speaks for the town. */
export const chain: ChainFace = {
  links: ['spoken'],
  async cells(store, waves, territory) {
    const measured = await marksThroughWaves(store, waves, territory);
    return measured.flatMap((one) => cellIn(one, territory) ?? []);
  },
};

function cellIn({ wave, marks }: WaveMarks, territory: string): SpokenCell | null {
  const [mark] = marks.values();
  if (mark === undefined) return null;
  return {
    link: 'spoken',
    subject: null,
    state: stateOf(mark.level),
    gap: gapOf(mark),
    facts: mark.level === null ? {} : { level: mark.level },
    wave: wave.name,
    dated: wave.dated.toISOString(),
    proof: `/voix/vagues/${encodeURIComponent(wave.name)}/communes/${territory}`,
  };
}

/** @param level of presence; `null` where it was not observed, which is never silence */
function stateOf(level: number | null): SpokenCell['state'] {
  if (level === null) return 'unobserved';
  if (level === 0) return 'silent';
  return level >= HUMAN ? 'human' : 'unsigned';
}
