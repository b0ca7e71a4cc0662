import type { ChainFace, DeliveredCell } from '@beffroi/instrument';
import { gapOf, marksThroughWaves, type WaveMarks } from '@beffroi/observatory';
import { SERVICES } from '@beffroi/services/judge';
import { servicePath } from './service-address.ts';
import { INSTRUMENT } from './shown.ts';

/** What the chain is told of services: how far each of the eighteen had come in each wave that measured the town. */
export const chain: ChainFace = {
  links: ['delivered'],
  async cells(store, waves, territory) {
    const measured = await marksThroughWaves(store, waves, territory);
    return measured.flatMap((one) => cellsIn(one, territory));
  },
};

function cellsIn({ wave, rubric, marks }: WaveMarks, territory: string): readonly DeliveredCell[] {
  return SERVICES.flatMap(({ id }): DeliveredCell[] => {
    const mark = marks.get(id);
    if (mark === undefined) return [];
    const { level, ceiling, confidence } = mark;
    return [
      {
        link: 'delivered',
        subject: { instrument: INSTRUMENT, indicator: id },
        state: level === null ? 'unobserved' : 'level',
        gap: gapOf(mark),
        facts: {},
        ...{ level, ceiling, confidence, rubric },
        wave: wave.name,
        dated: wave.dated.toISOString(),
        proof: servicePath(territory, id, wave.name),
      },
    ];
  });
}
