import { expect, it } from 'vitest';
import { sentenceIn } from './sentence.ts';
import { voicePages } from './voice-pages.ts';
import { withoutHandles } from './without-handles.ts';

const FACTS = {
  ...{ questions: 312, answered: 231, openDelay: 41, delay: 90, replies: 260, sayingWho: 208 },
  ...{ invited: 40, carriedOn: 19, persons: 4, orphaned: 0 },
};
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it('says in one sentence what a mayor reads in ten seconds', () => {
  expect(plain(sentenceIn('fr', FACTS))).toBe(
    'Sur 312 questions visibles, 231 ont eu une réponse, en 41 minutes aux heures d’ouverture ; 8 réponses sur 10 disent qui parle ; 19 échanges ont continué au guichet ou au téléphone.',
  );
  expect(sentenceIn('en', FACTS)).toBe(
    'Of 312 visible questions, 231 had an answer, within 41 minutes in opening hours; 8 answers in 10 say who speaks; 19 exchanges went on at the counter or by telephone.',
  );
});

it('says what cannot be seen, and makes no 0 of it', () => {
  const unseen = plain(sentenceIn('fr', { ...FACTS, questions: null, answered: null, openDelay: null, delay: null }));
  expect(unseen).toMatch(/^Les questions posées à ce compte ne peuvent pas être vues d’ici : rien n’est dit de ses réponses/);
  expect(unseen).not.toMatch(/\b0\b/);
});

it.each([
  [{ questions: 0, answered: 0, openDelay: null, delay: null, replies: 0, sayingWho: 0, carriedOn: 0 }, 'Aucune question n’est visible.'],
  [
    { questions: 1, answered: 1, openDelay: null, delay: 3000, replies: 3, sayingWho: 1, carriedOn: 1 },
    'Sur 1 question visible, 1 a eu une réponse, en 2 jours ; 1 réponse sur 3 dit qui parle ; 1 échange a continué au guichet ou au téléphone.',
  ],
  [
    { questions: 4, answered: 0, openDelay: null, delay: null, replies: 12, sayingWho: 0, carriedOn: 0 },
    'Sur 4 questions visibles, 0 a eu une réponse ; 0 réponse sur 10 dit qui parle.',
  ],
])('%o', (more, said) => {
  expect(plain(sentenceIn('fr', { ...FACTS, ...more }))).toBe(said);
});

it('names no resident: handles go, but the one of the account that is spoken to', () => {
  expect(withoutHandles('@lou.b Merci ! Vu avec @pia@social.example et @ville.', true, '@…')).toBe('@… Merci ! Vu avec @… et @….');
  expect(withoutHandles('@ville Bonjour, @lou.bsky.social et moi attendons', false, '@…')).toBe('@ville Bonjour, @… et moi attendons');
  expect(withoutHandles('écrire à accueil@ville.fr', true, '@…')).toBe('écrire à accueil@…');
});

it('says the next step in one breath, with one colon where the step has none', () => {
  expect(plain(voicePages.fr.next(voicePages.fr.step.kept))).toBe('Prochain pas : tenir cette voix, il n’y a pas de marche plus haute.');
  expect(voicePages.en.next(voicePages.en.step.kept)).toBe('Next step: keep this voice, there is no higher rung.');
});
