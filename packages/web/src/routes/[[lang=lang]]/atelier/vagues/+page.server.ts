import { runs } from '@beffroi/observatory';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'wave.run');
  return { runs: await runs(event.locals.house.store) };
};
