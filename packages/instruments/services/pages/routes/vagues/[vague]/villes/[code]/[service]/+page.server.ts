import { loadProof } from '#pages/server/proof-page.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params }) =>
  loadProof(locals, { wave: params.vague, code: params.code, service: params.service })) satisfies PageServerLoad;
