import { parseAuthorityCode } from '@beffroi/domain';
import { error } from '@sveltejs/kit';
import { publicAction } from '#lib/server/plan/public-page.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const code = parseAuthorityCode(params.code);
  const number = Number(params.number);
  const page = code === null || code !== params.code || number >= 2 ** 31 ? null : await publicAction(locals, code, number);
  if (page === null) error(404);
  return page;
}) satisfies PageServerLoad;
