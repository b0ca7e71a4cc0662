import { describe, expect, it } from 'vitest';
import { overlookedIn, ratherThan } from './overlooked.ts';
import { partsOf } from './parts.ts';
import type { Signature } from './signature.ts';
import { whoSpeaks } from './who-speaks.ts';

const overlooked = (text: string, reply = false): string | null => {
  const found = overlookedIn(partsOf(text, reply));
  return found === null ? null : `${found.kind} ${text.slice(found.start, found.end)}`;
};

describe('who is overlooked', () => {
  it.each([
    ['letters that mean something else besides', '@tess_t Your refund takes 5 days, I just pushed it through mb', 'initials mb'],
    ['a function in a language that no list holds', 'Bonzour zot tout, la fête est dimanche. Gran kapitenn', 'role Gran kapitenn'],
  ])('is found: %s', (_, text, who) => {
    expect(overlooked(text, text.startsWith('@'))).toBe(who);
  });

  it.each([
    ['who is greeted and named again', 'Bonjour Kelly, votre demande est bien reçue. Nous vous souhaitons un bon vol, Kelly'],
    ['whose picture it is', 'Le chantier avance, merci à tous. 📷 Bastien'],
    ['who ends a sentence', 'Le tirage est fait, et le panier part chez…\n\nNathalie'],
    ['letters that are short for what is said', '@tibo_r C’est corrigé, tu peux recharger. TKT'],
    ['who holds something else', "Ce soir c'est Karim qui tient la buvette, venez nombreux"],
    ['nobody', 'La piscine est fermée pour travaux jusqu’au 12 mars.'],
  ])('is not: %s', (_, text) => {
    expect(overlooked(text)).toBeNull();
  });

  it('is asked for only where nothing was found, of posts that are there to their end and are one’s own', () => {
    const text = 'Bonzour zot tout, la fête est dimanche. Gran kapitenn';
    expect(whoSpeaks(text)).toMatchObject({ kind: 'role', rule: 'model' });
    expect(whoSpeaks(`RT @ville ${text}`)).toBeNull();
    expect(whoSpeaks(`${text} est sorti avec les…`)).toBeNull();
  });
});

describe('what was found', () => {
  const text = 'Splouche la loutre ici! On ne court pas sur le deck, sinon je siffle 🦦';
  const found = (words: string): Signature => ({
    kind: 'persona',
    rule: 'model',
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it('stays where other words are not by far likelier', () => {
    expect(ratherThan(found('Splouche la loutre'), partsOf(text))).toEqual(found('Splouche la loutre'));
  });

  it('gives way to words that are', () => {
    expect(ratherThan(found('le deck'), partsOf(text))).toMatchObject({ kind: 'persona', start: 0 });
  });
});

describe('a team by its words', () => {
  it('is one who signs where rules take it for a function, and that is likelier than anything else', () => {
    expect(whoSpeaks('Prenez vos baskets demain. Le prof de sport')).toMatchObject({ kind: 'role', rule: 'role' });
  });
});
