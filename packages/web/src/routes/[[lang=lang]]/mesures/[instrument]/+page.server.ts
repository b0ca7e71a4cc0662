import { headOf, waveView } from '@beffroi/observatory';
import { measuredBy } from '#lib/server/measured.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { house } = locals;
  const { instrument, waves } = await measuredBy(locals, params.instrument);
  const [newest] = waves;
  return {
    instrument: { id: instrument.id, name: instrument.name[locals.language] },
    waves: waves.map(headOf),
    view: newest === undefined ? null : await waveView(house, newest.wave.name, house.now()),
  };
};
