import type { TownProgrammes } from '@beffroi/programmes/judge';
import { explainFinding } from '@beffroi/review';
import { expect, it } from 'vitest';
import { list, statement, verdict } from '../test/made-lists.ts';
import { explainTheme } from './explain-theme.ts';
import { programmeMaterial } from './programme-material.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const TOWN = {
  format: 'beffroi-programmes/1',
  election: { year: 2026, round: 1 },
  lists: [
    {
      ...list('elan', {
        ...verdict([]),
        statements: [
          statement({ quote: 'Le wifi partout.', themes: ['broadband-fibre-wifi'], commitment: 1, page: 2 }),
          statement({ quote: 'Vingt bornes de wifi en 2027.', themes: ['broadband-fibre-wifi'], commitment: 3, page: 5 }),
        ],
      }),
      name: 'Élan',
    },
    { ...list('demain', verdict([])), name: 'Demain' },
    { ...list('zele', 'unreadable'), name: 'Zèle' },
  ],
} as unknown as TownProgrammes;

it('tells what each list says of a theme, for a mark is of all of them, with the sentences that commit most first', () => {
  const { reason, evidence } = explainTheme(TOWN, 'broadband-fibre-wifi');
  expect(plain(reason.fr)).toBe(
    'Municipales de 2026, toutes les listes de la commune ensemble ; la phrase la plus précise est une mesure précisée. Élan : 2 phrases ; Demain : rien trouvé ; Zèle : programme non lu.',
  );
  expect(reason.en).toContain('Élan: 2 sentences; Demain: nothing found; Zèle: programme not read.');
  expect(evidence.map(({ quote, digest }) => [quote, digest])).toEqual([
    ['Vingt bornes de wifi en 2027.', null],
    ['Le wifi partout.', null],
  ]);
  expect(evidence[0]!.url).toMatch(/^Élan, .*p\. 5$/);
});

it('says of a theme of which nobody speaks that nothing was found', () => {
  const { reason, evidence } = explainTheme(TOWN, 'e-health');
  expect(plain(reason.fr)).toMatch(/^Municipales de 2026, toutes les listes de la commune ensemble\. Élan : rien trouvé/);
  expect(evidence).toEqual([]);
  expect(plain(explainTheme({ ...TOWN, lists: [] }, 'e-health').reason.fr)).toMatch(/Aucune liste n’est connue\.$/);
});

it('is asked of the whole judgement, which is no list of findings', () => {
  const explained = explainFinding({ review: { explain: explainTheme } }, JSON.stringify(TOWN), 'broadband-fibre-wifi');
  expect(explained).toEqual(explainTheme(TOWN, 'broadband-fibre-wifi'));
  expect(explainFinding({ review: { explain: explainTheme } }, null, 'e-health')).toEqual({ reason: { fr: '', en: '' }, evidence: [] });
  expect(explainFinding({}, JSON.stringify(TOWN), 'e-health').evidence).toEqual([]);
});

it('is read again blind: the pages of all programmes, and no list’s name', () => {
  const sentences = (...pages: readonly number[]) => pages.map((page, at) => ({ words: `Phrase ${at}.`, page, heading: '' }));
  const shown = programmeMaterial([
    { list: 'elan', document: 'sha256:1', sentences: sentences(1, 1, 2) },
    { list: 'demain', document: 'sha256:2', sentences: sentences(1) },
    { list: 'elan', document: 'sha256:3', sentences: sentences(1) },
  ]);
  expect(shown.map(({ label, text }) => [label?.fr.replace(/\u00a0/g, ' '), text])).toEqual([
    ['Liste 1, page 1', 'Phrase 0.\nPhrase 1.'],
    ['Liste 1, page 2', 'Phrase 2.'],
    ['Liste 2, page 1', 'Phrase 0.'],
    ['Liste 1, page 1', 'Phrase 0.'],
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/elan|demain/);
});
