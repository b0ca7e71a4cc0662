import { loadTownsOfKind } from '#pages/server/programme-lists.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params }) => loadTownsOfKind(locals, ({ stratum }) => stratum === params.stratum)) satisfies PageServerLoad;
