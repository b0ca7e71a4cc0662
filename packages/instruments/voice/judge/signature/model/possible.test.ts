import { describe, expect, it } from 'vitest';
import { partsOf } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { wholeOf } from './features.ts';
import { possibleKinds } from './possible.ts';
import { spansOf } from './spans.ts';
import { SPOKEN } from './spoken.ts';

/** What some words of a post can be. */
function kindsOf(text: string, words: string, found: Signature | null = null): readonly string[] {
  const parts = partsOf(text);
  const whole = wholeOf(parts, found);
  const spans = spansOf(parts, found).filter(({ start, end }) => text.slice(start, end) === words);
  expect(spans, `${words} is looked at`).not.toEqual([]);
  return SPOKEN.filter((_, k) => spans.some((span) => ((possibleKinds(span, whole) >> k) & 1) === 1));
}

describe('by their shape, words can be', () => {
  it.each([
    ['letters', 'Le quai est rouvert. ND', 'ND', 'initials'],
    ['a function', "It's your porter on the 1650. Somebody left a cello.", 'your porter', 'role'],
    ['those of one function', 'Vos contrôleurs vous souhaitent un bon dimanche', 'Vos contrôleurs', 'team'],
    ['who sends what is wished', 'We close at four. Happy New Year from Team Marlow', 'Team Marlow', 'team'],
    ['letters that are given the account', 'Je passe la main à QB. Bonne soirée', 'QB', 'takeover-announcement'],
    ['a first name', 'Le quai est rouvert. Hugo', 'Hugo', 'first-name'],
    ['a name that no list holds, behind a caret', 'Le quai est rouvert. ^Zorvik', 'Zorvik', 'first-name'],
    ['a name that no list holds, behind a wish', 'Bonne journée, Zorvik', 'Zorvik', 'first-name'],
    ['a first name and a surname', 'Le quai est rouvert. Hugo Lamartine', 'Hugo Lamartine', 'full-name'],
    ['a function', 'Merci à tous.\nLe chef de dépôt', 'Le chef de dépôt', 'role'],
    ['a character', 'Hou hou ! Zorvik le Hibou vous guette', 'Zorvik le Hibou', 'persona'],
    ['a function with its title', 'Débroussaillez. Madame le Maire', 'Madame le Maire', 'role'],
    ['a hashtag', '#LaMaireRépond Oui.', '#LaMaireRépond', 'hashtag-speaker'],
    ['who takes the account', 'Hugo prend le relais', 'Hugo', 'takeover-announcement'],
    ['who says that they have a case in hand', 'Bonjour Kader, c’est Hugo qui ai repris votre dossier', 'Hugo', 'first-name'],
    ['who answers, though more is told behind', 'Bonjour, ici Hugo, le train est retenu à quai', 'Hugo', 'first-name'],
    ['a name that no list holds, with a team behind it', 'Zero thanks. Zorvik, Green Watch', 'Zorvik', 'first-name'],
    ['small letters at the end', 'oui demain matin sd', 'sd', 'initials'],
    ['small letters behind a stroke, whatever they are besides', 'la benne est ouverte /mb', 'mb', 'initials'],
    ['small letters with a point each', "refund's on its way a.w.", 'a.w.', 'initials'],
    ['a first name in small letters behind who says it', 'bonjour ici doriane, le parc rouvre', 'doriane', 'first-name'],
    ['a first name before a kiss, that no list holds', 'Elle m’a encore battue. Zorvike xx', 'Zorvike', 'first-name'],
    ['a function in a house', 'Les plantes, c’est oui. Votre gardienne', 'Votre gardienne', 'role'],
  ])('%s', (_, text, words, kind) => {
    expect(kindsOf(text, words)).toContain(kind);
  });

  it.each([
    ['a first name in letters', 'Le quai est rouvert. ND', 'ND', 'first-name'],
    ['letters behind an article', 'La poste est devant un ND', 'ND', 'initials'],
    ['a name that no list holds, behind a sentence that is no wish', 'Le quai est rouvert. Zorvik Malen, Tarbu', 'Zorvik', 'first-name'],
    ['a surname in one word', 'Le quai est rouvert. Hugo', 'Hugo', 'full-name'],
    ['a machine in a post that speaks of none', 'Le quai est rouvert. Hugo', 'Hugo', 'persona'],
    ['a person who is spoken about', 'La fanfare joue. Hugo apporte le café', 'Hugo', 'first-name'],
    ['… nor who takes an account', 'La fanfare joue. Hugo apporte le café', 'Hugo', 'takeover-announcement'],
    ['a character of whom a post tells', 'Hector, l’âne du moulin, s’est échappé', 'Hector', 'persona'],
    ['a person called as a character is', 'Hello! It’s Zorvik the Owl', 'Zorvik', 'takeover-announcement'],
    ['letters behind a preposition', 'Let us know in DM', 'DM', 'initials'],
    ['letters that a colon announces', 'Votre contrat : EJ', 'EJ', 'initials'],
    ['a team that is thanked', 'Merci aux équipes', 'Merci aux équipes', 'team'],
    ['a place in the name of a body', "Ici la ville d'Hugo vous accompagne", 'Hugo', 'takeover-announcement'],
    ['the name of a body', 'Merci et bon voyage ! — Hugo Mobilités', 'Hugo', 'first-name'],
    ['a sentence with a word for a job', 'Merci ! On vous garde une chaise', 'On vous garde une chaise', 'role'],
    ['what a colon leads to', 'La station la plus proche : Hugo', 'Hugo', 'first-name'],
    ['one of a list', 'Arrêts déplacés :\n- Léon Blum\n- Jean Moulin', 'Jean Moulin', 'full-name'],
    ['whom something is said to', 'On rentrera s’il pleut ! Bises à Roger', 'Roger', 'first-name'],
    ['whom to ask', 'Déchetterie fermée. Rens. Hugo Blanc, 021 555 01 22', 'Hugo Blanc', 'full-name'],
    ['a character with a job', 'Un chat, zéro merci. Hugo, ripeur', 'Hugo', 'persona'],
    ['a character with two surnames', 'La grue est prête ! Ici Hugo Archambault-Côté', 'Hugo Archambault-Côté', 'persona'],
    [
      'a heading above a name and a colon',
      'Le mot de la conservatrice\nHugo Lamartine : ce vase a brûlé',
      'Le mot de la conservatrice',
      'hashtag-speaker',
    ],
    ['where something was met', 'Vu sur la porte du gardien : « On cherche un bedeau »', 'Vu sur la porte du gardien', 'hashtag-speaker'],
    [
      'who takes an account of which nothing is said',
      'I’m Hugo Kettering and I look after the bats.',
      'Hugo Kettering',
      'takeover-announcement',
    ],
    ['who takes the account, where an answer is signed', '@rv Le quai est rouvert. Hugo', 'Hugo', 'takeover-announcement'],
  ])('but not %s', (_, text, words, kind) => {
    expect(kindsOf(text, words)).not.toContain(kind);
  });

  it('what a rule found them to be, whatever their shape', () => {
    const text = 'Le quai est rouvert. Hugo';
    expect(kindsOf(text, 'Hugo', { kind: 'persona', rule: 'persona', start: 21, end: 25 })).toContain('persona');
  });
});

describe('small letters are looked at nowhere', () => {
  it.each(['Gravier livré à 32 € /t', 'open until 5 p.m.', 'voir tarif n.b.', 'merci à toi'])('in %s', (text) => {
    expect(
      spansOf(partsOf(text), null).filter(({ forms }) => forms.some((form) => /^small (?:last|marked|pointed)/u.test(form.text))),
    ).toEqual([]);
  });
});
