import { describe, expect, it } from 'vitest';
import { featuresOf, type Saying, sayingsIn, sentencesOf, tellsOf } from './sayings.ts';

const saying = (text: string, wanted: Exclude<Saying, 'visit' | 'promise'>) => sayingsIn(text)[wanted];

describe('a sentence', () => {
  it.each([
    ['tracking', 'Vous voyez à tout moment où en est votre dossier, et votre rang sur la liste.'],
    ['prefill', 'Ce que la ville sait déjà de votre famille est repris d’une année sur l’autre, rien n’est à ressaisir.'],
    ['delivery', 'La copie vous est envoyée par la poste sous trois jours, sans vous déplacer.'],
    ['decision', 'La réponse vous parvient par courriel sous huit jours, vous n’avez pas à revenir.'],
  ] as const)('says %s in words that no list holds: %s', (wanted, text) => expect(saying(text, wanted)).toBe(text));

  it.each([
    ['tracking', 'La sage-femme assure le suivi de la grossesse à la maison des familles.'],
    ['tracking', 'Le suivi du chantier de la halle est présenté en réunion publique le jeudi.'],
    ['prefill', 'Le dossier comprend la fiche sanitaire, les vaccinations et l’attestation de la CAF.'],
    ['delivery', 'Le carnet est remis au guichet, sur présentation d’une pièce d’identité.'],
    ['tracking', 'Comment savoir où en est mon dossier, et mon rang sur la liste ?'],
    ['decision', 'Le conseil municipal a répondu favorablement à la demande de subvention de la fanfare.'],
  ] as const)('does not say %s: %s', (wanted, text) => expect(saying(text, wanted)).toBeNull());

  it('is quoted alone from the text that it stands in', () => {
    const text =
      'La crèche ouvre à sept heures. Vous voyez à tout moment où en est votre dossier, et votre rang sur la liste. Elle ferme en août.';
    expect(saying(text, 'tracking')).toBe('Vous voyez à tout moment où en est votre dossier, et votre rang sur la liste.');
    expect(sentencesOf(text)).toHaveLength(2);
  });
});

it('is read by its stems and their pairs, whatever the form of the words', () => {
  expect(featuresOf('Les dossiers suivis')).toEqual(featuresOf('le dossier suivi'));
  expect(featuresOf('dossier déjà rempli')).toContain(`${featuresOf('dossier')[0]}__${featuresOf('rempli')[0]}`);
  expect(tellsOf('').every((told) => told < 0)).toBe(true);
});
