import { openDataWaves } from '@beffroi/observatory';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals;
  const waves = await openDataWaves(house, house.now());
  return {
    waves: waves.map(({ name, panel, dated, publishedAt, towns, instrument }) => ({
      ...{ name, panel, dated, publishedAt, towns },
      measures: house.instruments.find(({ id }) => id === instrument)?.name ?? null,
    })),
  };
};
