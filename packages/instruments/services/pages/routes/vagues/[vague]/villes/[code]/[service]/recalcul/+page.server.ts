import { askedService } from '#pages/server/asked-service.ts';
import { loadRecomputation, recompute } from '#pages/server/proof-page.ts';
import type { Actions, PageServerLoad } from './$types';

const addressOf = (params: { readonly code: string; readonly service: string; readonly vague: string }, url: URL) => ({
  wave: params.vague,
  code: params.code,
  service: askedService(url, params.service),
});

export const load = (({ locals, params, url }) => loadRecomputation(locals, addressOf(params, url))) satisfies PageServerLoad;

export const actions = { default: ({ locals, params, url }) => recompute(locals, addressOf(params, url)) } satisfies Actions;
