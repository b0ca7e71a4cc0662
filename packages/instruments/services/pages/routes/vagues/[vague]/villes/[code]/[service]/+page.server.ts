import { askedService } from '#pages/server/asked-service.ts';
import { loadProof } from '#pages/server/proof-page.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params, url }) =>
  loadProof(locals, { wave: params.vague, code: params.code, service: askedService(url, params.service) })) satisfies PageServerLoad;
