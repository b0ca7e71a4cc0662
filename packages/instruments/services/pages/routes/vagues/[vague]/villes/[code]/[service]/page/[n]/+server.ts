import { evidencePage } from '#pages/server/proof-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
  evidencePage(locals, { wave: params.vague, code: params.code, service: params.service }, params.n);
