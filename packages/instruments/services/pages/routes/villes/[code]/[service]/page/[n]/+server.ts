import { askedService } from '#pages/server/asked-service.ts';
import { evidencePage } from '#pages/server/proof-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
  evidencePage(locals, { wave: null, code: params.code, service: askedService(url, params.service) }, params.n);
