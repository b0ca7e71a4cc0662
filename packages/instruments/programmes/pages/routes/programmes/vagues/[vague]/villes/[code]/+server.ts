import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import { townListsPath } from '#pages/programme-paths.ts';
import { spokenWave } from '#pages/server/spoken.ts';
import type { RequestHandler } from './$types';

/** The lists of a town at the election of a wave: whoever knows a mark by its wave need not know of which election that is. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { election } = await spokenWave(locals, params.vague);
  redirect(307, hrefIn(locals.language, townListsPath(params.code, election)));
};
