import { loadFigure, pageIn } from '#pages/server/load.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params }) => loadFigure(locals, { ...params, page: pageIn(params.page) }, null)) satisfies PageServerLoad;
