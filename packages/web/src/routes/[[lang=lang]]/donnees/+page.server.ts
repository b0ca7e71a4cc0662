import { publishedWaves } from '@beffroi/store';
import { waveTownCount } from '#lib/server/wave-town-count.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { db } = locals.house.store;
  const waves = await publishedWaves(db);
  return {
    waves: await Promise.all(
      waves.map(async ({ wave, publishedAt }) => ({
        name: wave.name,
        panel: wave.panel,
        dated: wave.dated.toISOString(),
        publishedAt: publishedAt.toISOString(),
        towns: await waveTownCount(db, wave.id),
      })),
    ),
  };
};
