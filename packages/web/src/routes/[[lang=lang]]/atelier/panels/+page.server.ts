import { runs } from '@beffroi/observatory';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'wave.run');
  const { panels } = await runs(event.locals.house.store);
  const { searchParams } = event.url;
  const made = searchParams.get('fait');
  return { panels, made: panels.find(({ name }) => name === made) ?? null };
};
