import type { ListedTown } from '@beffroi/observatory';
import { chooseTown, compareTowns, FEWEST_COMPARED, MOST_COMPARED } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** One field of the form, as it comes back. */
export interface CompareField {
  readonly text: string;
  readonly problem: { readonly kind: 'unknown' } | { readonly kind: 'not-in-wave'; readonly name: string } | null;
  /** Towns that may be meant; with script or without, one is chosen from a list. */
  readonly among: readonly ListedTown[];
}

const LONGEST = 100;

export const load = (async ({ params, locals, url }) => {
  const { store } = locals.house;
  const asked = url.searchParams.getAll('ville');
  if (asked.length > 0) {
    const fields: CompareField[] = [];
    const codes: string[] = [];
    for (const text of asked.slice(0, MOST_COMPARED).map((one) => one.slice(0, LONGEST).trim())) {
      const choice = text === '' ? null : await chooseTown(store, text);
      if (choice?.kind === 'found') codes.push(choice.code);
      fields.push({
        text,
        problem: choice?.kind === 'unknown' || choice?.kind === 'not-in-wave' ? choice : null,
        among: choice?.kind === 'several' ? choice.among : [],
      });
    }
    const wanted = new Set(codes);
    const whole = fields.every(({ problem, among }) => problem === null && among.length === 0);
    if (whole && wanted.size >= FEWEST_COMPARED) redirect(303, hrefIn(locals.language, `/comparer/${[...wanted].join('/')}`));
    return { comparison: null, fields: filled(fields), tooFew: whole };
  }
  const parts = params.codes.split('/').filter((part) => part !== '');
  const codes = parts.map((part) => part.slice(0, 12).toUpperCase());
  const wanted = [...new Set(codes)];
  if (wanted.join('/') !== params.codes && wanted.length > 0)
    redirect(307, hrefIn(locals.language, `/comparer/${wanted.map(encodeURIComponent).join('/')}`));
  const comparison = await compareTowns(store, wanted);
  const fields = comparison.towns.map(({ town }): CompareField => ({ text: town.name, problem: null, among: [] }));
  return { comparison, fields: filled(fields), tooFew: false };
}) satisfies PageServerLoad;

function filled(fields: readonly CompareField[]): readonly CompareField[] {
  return Array.from({ length: MOST_COMPARED }, (_, at) => fields[at] ?? { text: '', problem: null, among: [] });
}
