import { idAt } from '@beffroi/ui/server/moved.ts';
import { STRATUM_ADDRESSES } from '@beffroi/words';
import { loadTownsOfKind } from '#pages/server/programme-lists.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params, url }) => {
  const asked = idAt(url, params.stratum, STRATUM_ADDRESSES);
  return loadTownsOfKind(locals, ({ stratum }) => stratum === asked);
}) satisfies PageServerLoad;
