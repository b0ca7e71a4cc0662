import { expect, it } from 'vitest';
import { madeAccount } from '../test/made-account.ts';
import { accountMaterial } from './account-material.ts';

const HOUR = 3_600_000;

it('shows answers from the first to the last with what they answer, and no resident’s handle', () => {
  const account = madeAccount({
    posts: Array.from({ length: 50 }, (_, at) => ({
      id: `a${at}`,
      at: at * HOUR,
      text: `@lou_12 Oui, numéro ${at}. ^SD`,
      replyTo: `q${at}`,
    })),
    others: Array.from({ length: 50 }, (_, at) => ({ id: `q${at}`, at: at * HOUR - 1, text: `Question ${at}, @ami ?`, author: 'x' })),
  });
  const shown = accountMaterial([account], 'Europe/Paris');
  const answers = shown.filter(({ label }) => label?.fr.startsWith('Réponse'));
  expect(answers).toHaveLength(30);
  expect(answers[0]!.text).toBe('@… Oui, numéro 0. ^SD');
  expect(answers.at(-1)!.text).toBe('@… Oui, numéro 49. ^SD');
  expect(JSON.stringify(shown)).not.toMatch(/@(?:lou_12|ami)/);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
});

it('shows the newest posts of an account that answers nobody, and says nothing of what the machine read', () => {
  const account = madeAccount({ posts: Array.from({ length: 12 }, (_, at) => ({ at: at * HOUR, text: `Info ${at}` })) });
  const texts = accountMaterial([account], 'Europe/Paris').map(({ text }) => text);
  expect(texts.slice(1)).toEqual(Array.from({ length: 10 }, (_, at) => `Info ${at + 2}`));
});
