import { townChoices } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import { checkupDoor } from '#lib/server/checkup-door.ts';
import type { PageServerLoad } from './$types';

/** A town by its name, postal code, code or old name; where only one answers, its page. */
export const load = (async ({ locals, url }) => {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const choices = await townChoices(locals.house.store, checkupDoor().instrument, query);
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) redirect(303, hrefIn(locals.language, `/ma-commune/${only.code}`));
  return { query, choices };
}) satisfies PageServerLoad;
