import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (({ locals, url }) => {
  const typed = (url.searchParams.get('enquete') ?? '').trim().slice(0, 200);
  // Somebody may have pasted the whole address.
  const [slug = ''] = /[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(typed.toLowerCase().replace(/\/+$/, '')) ?? [];
  if (slug !== '') redirect(303, hrefIn(locals.language, `/repondre/${slug}`));
  return { typed };
}) satisfies PageServerLoad;
