import { themeOf } from '@beffroi/programmes/judge';
import { programmesBarometer } from '@beffroi/programmes/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { WAVE } from '@beffroi/ui/api/parameters.ts';
import { programmesOf, shareCells } from './shown-programmes.ts';

/** Themes of programmes. */
export const listProgrammeThemes: Operation = {
  id: 'listProgrammeThemes',
  path: '/programmes/{wave}/themes',
  summary: { fr: 'Les thèmes des programmes', en: 'Themes of programmes' },
  description: {
    fr: 'Les dix-sept thèmes, du plus fréquent au moins fréquent : programmes lus qui le nomment, et jusqu’où va leur phrase la plus précise.',
    en: 'The seventeen themes, from the most to the least frequent: programmes read that name it, and how far their most exact sentence goes.',
  },
  parameters: [WAVE],
  answer: 'ProgrammeThemes',
  spoken: true,
  fleeting: true,
  async respond(ask) {
    const { waves, wave } = await programmesOf(ask);
    const { themes } = await programmesBarometer(ask.store, waves, wave);
    return {
      data: themes.map(({ theme, programmes, statements, furthest }) => ({
        theme,
        name: themeOf(theme).name[ask.language],
        depth: themeOf(theme).depth,
        programmes: shareCells(programmes),
        statements: statements.n,
        furthest: furthest.counts,
      })),
    };
  },
};
