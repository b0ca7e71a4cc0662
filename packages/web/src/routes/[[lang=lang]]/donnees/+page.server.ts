import { spokenWaves } from '@beffroi/opendata';
import { waveTownCount } from '#lib/server/wave-town-count.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { store, now } = locals.house;
  const { waves } = await spokenWaves(store, now());
  return {
    waves: await Promise.all(
      waves.map(async ({ wave, publishedAt }) => ({
        name: wave.name,
        panel: wave.panel,
        dated: wave.dated.toISOString(),
        publishedAt: publishedAt.toISOString(),
        towns: await waveTownCount(store.db, wave.id),
      })),
    ),
  };
};
