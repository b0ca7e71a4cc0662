import { changedTownsPage, evolution } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { evolution as messages } from '#words/evolution.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const texts = messages[locals.language];
  const found = await evolution(locals.house.store, params.before, params.after);
  const page = /^[1-9]\d{0,5}$/.test(params.page) ? Number(params.page) : 0;
  if (found === null || page === 0) error(404, texts.unknown);
  // There the page says that it is being worked out.
  if (found === 'pending') redirect(303, hrefIn(locals.language, `/evolution/${params.before}/${params.after}`));
  const { towns, pages, all } = await changedTownsPage(found, page);
  if (page > pages) error(404, texts.unknown);
  return { before: found.before, after: found.after, towns, page, pages, all };
}) satisfies PageServerLoad;
