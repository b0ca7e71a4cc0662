import { proofFileAnswer } from '#pages/server/proof-file.ts';
import type { RequestHandler } from './$types';

export const GET = (({ locals, params }) => proofFileAnswer(locals, params.code, params.file)) satisfies RequestHandler;
