import { loadTownProofs } from '#pages/server/town-proofs-page.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params }) => loadTownProofs(locals, params.code)) satisfies PageServerLoad;
