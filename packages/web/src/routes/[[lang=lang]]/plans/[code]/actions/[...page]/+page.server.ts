import { parseAuthorityCode } from '@beffroi/domain';
import { pageIn } from '@beffroi/ui/server/page-in.ts';
import { error } from '@sveltejs/kit';
import { publicActions } from '#lib/server/plan/public-page.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const code = parseAuthorityCode(params.code);
  const page = pageIn(params.page);
  const found = code === null || code !== params.code || page === null ? null : await publicActions(locals, code, page);
  if (found === null) error(404);
  return found;
}) satisfies PageServerLoad;
