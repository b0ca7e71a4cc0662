import { programmeWords } from '@beffroi/programmes/views';
import { error } from '@sveltejs/kit';
import { spokenWave } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ params, locals }) => {
  const published = await spokenWave(locals, params.wave);
  const number = /^[1-9]\d{0,3}$/.test(params.d) ? Number(params.d) : 0;
  const shown = await programmeWords(locals.house, published, { code: params.code, list: params.list }, number);
  if (shown === null) error(404);
  return { shown };
}) satisfies PageServerLoad;
