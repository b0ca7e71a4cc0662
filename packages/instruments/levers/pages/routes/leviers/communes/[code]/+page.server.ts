import { loadAuthority } from '#pages/server/authority.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params }) => loadAuthority(locals, params.code, null)) satisfies PageServerLoad;
