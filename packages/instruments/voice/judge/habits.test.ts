import { describe, expect, it } from 'vitest';
import { HabitsOfAccounts } from './habits.ts';
import type { Post } from './post.ts';
import { whoSpeaks } from './signature/who-speaks.ts';

const post = (text: string, account: string | null = 'tram', reply = false): Post => ({ id: 'x', text, account, reply });
const habitsOf = (posts: readonly Post[]): HabitsOfAccounts => {
  const habits = new HabitsOfAccounts();
  for (const one of posts) habits.learn(one, whoSpeaks(one.text, one.reply));
  return habits;
};
const SIGNED = [post('Le quai est rouvert. Vik'), post('Bus en route. Vik'), post('C’est noté ! Vik')];

describe('the habits of an account', () => {
  it.each([
    ['its own name', 'Have a good new year. PostalNorth', 'postal-north', 'PostalNorth'],
    ['its own name in many words', 'Bonne rentrée ! La CdC des Trois Vallons', 'CdC-des-Trois-Vallons', 'La CdC des Trois Vallons'],
  ])('tell that nobody signs with %s', (_, text, account, words) => {
    const found = new HabitsOfAccounts().find(post(text, account));
    expect(found).toMatchObject({ kind: 'team', rule: 'habit' });
    expect(text.slice(found!.start, found!.end)).toBe(words);
  });

  it('hold no place for the account’s own name', () => {
    expect(new HabitsOfAccounts().find(post('Prochain arrêt : Tamaris', 'ligne-tamaris'))).toBeNull();
  });

  it('tell who signs without a mark where the same name often signs', () => {
    const text = 'Le 12 passe à 8 h, c’est promis Vik';
    expect(whoSpeaks(text)).toBeNull();
    expect(habitsOf(SIGNED).find(post(text))).toEqual({ kind: 'first-name', rule: 'habit', start: text.length - 3, end: text.length });
  });

  it.each([
    ['a name that signs twice only', SIGNED.slice(1), post('Bonne journée Vik')],
    ['another account', SIGNED, post('Bonne journée Vik', 'metro')],
    ['no account', SIGNED, post('Bonne journée Vik', null)],
    ['who is spoken to', SIGNED, post('@vik_r Bonne journée Vik')],
    ['who is greeted', SIGNED, post('Bonjour Vik, c’est fait. Bonne journée Vik')],
    ['who is called out', SIGNED, post('Bravo Vik !')],
    ['who is spoken about', SIGNED, post('Demain, une visite du dépôt avec Vik')],
  ])('are silent of %s', (_, posts, asked) => {
    expect(habitsOf(posts).find(asked)).toBeNull();
  });
});
