import { loadTownsOfKind } from '#lib/server/programme-lists.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => loadTownsOfKind(locals, ({ stratum }) => stratum === params.stratum);
