import { parseAuthorityCode } from '@beffroi/domain';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { publicPage } from '#lib/server/plan/public-page.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const code = parseAuthorityCode(params.code);
  if (code === null) error(404);
  if (code !== params.code) redirect(308, hrefIn(locals.language, `/plans/${code}`));
  const page = await publicPage(locals, code);
  if (page === null) error(404);
  return page;
}) satisfies PageServerLoad;
