import { loadTownsWithLists } from '#lib/server/programme-lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => loadTownsWithLists(locals, (url.searchParams.get('q') ?? '').trim().slice(0, 100));
