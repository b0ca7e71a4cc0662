import { loadProof } from '#lib/server/proof-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  loadProof(locals, { wave: params.vague, code: params.code, service: params.service });
