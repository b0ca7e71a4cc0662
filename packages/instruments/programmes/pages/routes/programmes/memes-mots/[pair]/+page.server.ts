import { pairView } from '@beffroi/programmes/views';
import { error } from '@sveltejs/kit';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

/** Asked again later, it may be there. */
const LATER: readonly string[] = ['busy', 'unreachable'];

export const load = (async ({ locals, params, setHeaders }) => {
  const { waves } = await spokenProgrammes(locals);
  const view = await pairView(locals.house, waves, params.pair);
  if (view === null) error(404);
  if ('kind' in view.side && LATER.includes(view.side.kind)) setHeaders({ 'cache-control': 'no-store' });
  return { view };
}) satisfies PageServerLoad;
