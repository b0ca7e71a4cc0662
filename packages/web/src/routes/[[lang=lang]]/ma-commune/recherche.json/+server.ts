import { townChoices } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { towns } from '@beffroi/ui/words/towns.ts';
import { checkupDoor } from '#lib/server/checkup-door.ts';
import type { RequestHandler } from './$types';

const MOST = 8;

/** Suggestions for who types the name of any town, measured or not: what the script of the search shows. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const texts = towns[locals.language];
  const found = await townChoices(locals.house.store, checkupDoor().instrument, url.searchParams.get('q') ?? '');
  const suggestions = found.slice(0, MOST).map(({ code, name, departmentName, department }) => ({
    label: name,
    detail: texts.department(departmentName, department),
    href: hrefIn(locals.language, `/ma-commune/${code}`),
  }));
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=60' } });
};
