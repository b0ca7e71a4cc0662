import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (({ locals, url }) => {
  // Somebody may have pasted the whole address.
  const typed = (url.searchParams.get('boite') ?? '').trim().slice(0, 200);
  const letters = typed.replace(/^.*\//, '').replace(/[^\p{L}]/gu, '');
  if (letters !== '') redirect(303, hrefIn(locals.language, `/idees/${encodeURIComponent(letters)}`));
  return {};
}) satisfies PageServerLoad;
