import type { IdeaAsk, IdeaSearch } from '@beffroi/ideas';
import { textOf } from '@beffroi/ui/server/refused.ts';

/** An idea as a form sends it. */
export const askIn = (form: FormData): IdeaAsk => ({
  kind: textOf(form, 'kind') === 'problem' ? 'problem' : 'idea',
  title: textOf(form, 'title'),
  said: textOf(form, 'said'),
});

/** What a page of a box is asked for, from its address. */
export function searchIn({ searchParams }: URL): IdeaSearch {
  const kind = searchParams.get('genre');
  const from = searchParams.get('de') ?? '';
  return {
    words: (searchParams.get('q') ?? '').trim().slice(0, 200),
    kind: kind === 'idea' || kind === 'problem' ? kind : null,
    sort: searchParams.get('ordre') === 'supported' ? 'supported' : 'newest',
    from: /^\d{1,6}$/.test(from) ? Number(from) : 0,
  };
}

/** The version that was read; -1, which nothing has, for anything else. */
export function versionIn(form: FormData): number {
  const typed = textOf(form, 'version');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}
