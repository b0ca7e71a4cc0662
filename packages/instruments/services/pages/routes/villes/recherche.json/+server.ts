import { searchTowns } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { towns } from '@beffroi/ui/words/towns.ts';
import type { RequestHandler } from './$types';

const MOST = 8;

/** Suggestions for who types the name of a town: what the script of the search shows. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const texts = towns[locals.language];
  const found = await searchTowns(locals.house.store, url.searchParams.get('q') ?? '', MOST);
  const suggestions = found
    .filter(({ measured }) => measured)
    .map(({ code, name, departmentName, department }) => ({
      label: name,
      detail: texts.department(departmentName, department),
      href: hrefIn(locals.language, `/villes/${code}`),
    }));
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=60' } });
};
