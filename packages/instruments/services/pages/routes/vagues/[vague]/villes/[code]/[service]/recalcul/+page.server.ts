import { loadRecomputation, recompute } from '#pages/server/proof-page.ts';
import type { Actions, PageServerLoad } from './$types';

const addressOf = (params: { readonly code: string; readonly service: string; readonly vague: string }) => ({
  wave: params.vague,
  code: params.code,
  service: params.service,
});

export const load = (({ locals, params }) => loadRecomputation(locals, addressOf(params))) satisfies PageServerLoad;

export const actions = { default: ({ locals, params }) => recompute(locals, addressOf(params)) } satisfies Actions;
