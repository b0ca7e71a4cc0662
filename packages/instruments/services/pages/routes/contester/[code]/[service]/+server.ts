import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import { contestPath } from '#pages/proof-place.ts';
import type { RequestHandler } from './$types';

/** Where a mark was contested before those of any instrument could be. */
export const GET: RequestHandler = ({ params, locals }) => redirect(301, hrefIn(locals.language, contestPath(params)));
