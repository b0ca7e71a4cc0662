import { spokenWaves } from '@beffroi/waves';
import { waveTownCount } from '#lib/server/wave-town-count.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals;
  const { waves } = await spokenWaves(house, house.now());
  return {
    waves: await Promise.all(
      waves.map(async ({ wave, publishedAt }) => ({
        name: wave.name,
        panel: wave.panel,
        dated: wave.dated.toISOString(),
        publishedAt: publishedAt.toISOString(),
        towns: await waveTownCount(house.store.db, wave.id),
      })),
    ),
  };
};
