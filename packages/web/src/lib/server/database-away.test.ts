import { expect, it } from 'vitest';
import { answerWhileAway } from './database-away.ts';

const gone = (code: string): Error => Object.assign(new Error('gone'), { code });

it.each([
  ['ECONNREFUSED', 'fr', 'La base de données ne répond pas'],
  ['57P01', 'fr', 'rien n’est perdu'],
  ['57P03', 'en', 'The database does not answer'],
] as const)('says of %s in one sentence that the database is away', async (code, language, words) => {
  const answer = answerWhileAway(gone(code), language)!;
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, '10', 'no-store']);
  expect(await answer.text()).toContain(words);
});

it.each([gone('23505'), new TypeError('x is undefined'), 'ECONNREFUSED'])('leaves a fault of our own what it is: %s', (error) => {
  expect(answerWhileAway(error, 'fr')).toBeNull();
});
