import { referenceIn } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (({ locals, url }) => {
  const typed = (url.searchParams.get('reference') ?? '').trim().slice(0, 40);
  if (typed !== '') redirect(303, hrefIn(locals.language, `/echange/${encodeURIComponent(referenceIn(typed) ?? typed)}`));
}) satisfies PageServerLoad;
