import { loadTownsWithLists } from '#pages/server/programme-lists.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, url }) =>
  loadTownsWithLists(locals, (url.searchParams.get('q') ?? '').trim().slice(0, 100))) satisfies PageServerLoad;
