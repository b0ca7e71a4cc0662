import { expect, it } from 'vitest';
import { madeAccount } from '../../test/made-account.ts';
import { speechOf } from '../voices/speech-of.ts';
import { namedInPosts } from './named-in-posts.ts';

const signed = (name: string): string[] => [1, 2, 3].map((day) => `Bonjour, c’est noté pour le ${day}. Bonne journée, ${name}`);
const namedOf = (texts: readonly string[]): (string | null)[] => {
  const { posts } = madeAccount({ posts: texts.map((text, at) => ({ id: `p${at}`, at: Date.UTC(2026, 0, 1 + at), text })), profile: null });
  const { posts: spoken } = speechOf({ ...madeAccount({ posts: [], profile: null }), posts });
  const named = namedInPosts(posts, spoken);
  return texts.map((_, at) => named.get(at) ?? null);
};

it('finds the only one of those who sign that an unsigned post names', () => {
  const known = [...signed('Karim'), ...signed('Sophie')];
  const asked = [
    'Le thé de Karim est encore chaud, on y va.',
    'Le thé de Karim attend Sophie sur la table.',
    'Le thé de Paul est froid sur la table.',
  ];
  expect(namedOf([...known, ...asked]).slice(known.length)).toEqual(['person:karim', null, null]);
});

it('finds nobody in a handle, nor in who signs once', () => {
  const known = [...signed('Karim'), 'Bonjour, c’est noté. Bonne journée, Lucie'];
  expect(namedOf([...known, '@Karim c’est noté pour la rue Haute', 'Lucie a relu la page des horaires hier']).slice(known.length)).toEqual([
    null,
    null,
  ]);
});
