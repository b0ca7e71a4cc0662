import { loadRecomputation, recompute } from '#lib/server/proof-page.ts';
import type { Actions, PageServerLoad } from './$types';

const addressOf = (params: { readonly code: string; readonly service: string }) => ({
  wave: null,
  code: params.code,
  service: params.service,
});

export const load: PageServerLoad = ({ locals, params }) => loadRecomputation(locals, addressOf(params));

export const actions: Actions = { default: ({ locals, params }) => recompute(locals, addressOf(params)) };
