import { loadTown } from '#pages/server/load.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params }) => loadTown(locals, params.code, null)) satisfies PageServerLoad;
