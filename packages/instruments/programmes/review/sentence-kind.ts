import type { ReviewKind, ShownText } from '@beffroi/instrument';
import { THEMES } from '@beffroi/programmes/judge';
import { type Coded, codedInFields, readCoded } from './coded.ts';
import { drawSentences, type SentencesOf } from './draw-sentences.ts';
import { machineSaid } from './machine-said.ts';
import { readSentence, type Sentence } from './sentence.ts';

/** The kind of item that sentences are to coders. */
export type SentenceKind = ReviewKind<Sentence, Coded>;

/** Sentences of each kind that may be asked for. */
export const MOST_SENTENCES = 2000;

const YES_NO = [
  { value: 'yes', title: { fr: 'Oui', en: 'Yes' } },
  { value: 'no', title: { fr: 'Non', en: 'No' } },
] as const;

const SILENT: Coded = { digital: false, themes: [], commitment: null };

/**
 * What people are asked of a wave of programmes: whether a sentence is digital, of which themes, and how far it commits itself.
 *
 * @param sentencesOf reads the documents of a territory of a series again
 */
export function sentenceKind(sentencesOf: (series: { readonly id: number; readonly wave_id: number }) => SentencesOf): SentenceKind {
  return {
    id: 'sentence',
    whys: [
      {
        id: 'statement',
        title: { fr: 'où la machine voit du numérique', en: 'in which the machine sees digital matters' },
        byChance: true,
      },
      { id: 'other', title: { fr: 'où elle n’en voit pas', en: 'in which it sees none' }, byChance: true },
    ],
    sizes: [
      { id: 'statements', title: { fr: 'Phrases numériques', en: 'Digital sentences' }, usual: 300, most: MOST_SENTENCES },
      { id: 'others', title: { fr: 'Autres phrases', en: 'Other sentences' }, usual: 300, most: MOST_SENTENCES },
    ],
    pages: false,
    draw: (store, series, { sizes, seed }, tell) =>
      drawSentences(store, series, { statements: sizes['statements'] ?? 0, others: sizes['others'] ?? 0, seed }, sentencesOf(series), tell),
    readSubject: readSentence,
    // Nothing of whose it is.
    shown: ({ heading, before, words, after }): ShownText[] => [
      { id: 'heading', label: { fr: 'Sous le titre', en: 'Under the heading' }, text: heading },
      { id: 'before', label: { fr: 'Ce qui précède', en: 'What comes before' }, text: before },
      { id: 'words', label: null, text: words },
      { id: 'after', label: { fr: 'Ce qui suit', en: 'What comes after' }, text: after },
    ],
    readAnswer: readCoded,
    answerIn: codedInFields,
    settlesDifferencesOnly: true,
    machineSays(findings, moved) {
      const said = machineSaid(findings, moved);
      return {
        of({ list, document, sentence, words }) {
          const statement = said(list, document, sentence, words);
          return statement === null ? SILENT : { digital: true, themes: statement.themes, commitment: statement.commitment };
        },
      };
    },
    questions: [
      {
        id: 'mention',
        title: { fr: 'Sujet numérique', en: 'Digital matter' },
        options: YES_NO,
        ordered: false,
        of: ({ digital }) => (digital ? 'yes' : 'no'),
      },
      ...THEMES.map(({ id, name }) => ({
        id,
        title: name,
        options: YES_NO,
        ordered: false,
        of: ({ themes }: Coded) => (themes.includes(id) ? 'yes' : 'no'),
      })),
      {
        id: 'commitment',
        title: { fr: 'Degré d’engagement', en: 'Degree of commitment' },
        options: ['0', '1', '2', '3'].map((value) => ({ value, title: { fr: value, en: value } })),
        ordered: true,
        of: ({ commitment }) => (commitment === null ? null : String(commitment)),
      },
    ],
  };
}
