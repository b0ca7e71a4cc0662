import { THEME_IDS } from '@beffroi/programmes/judge';
import type { SchemaGroup } from '@beffroi/ui/api/operation.ts';
import { count, flag, listOf, maybeText, moment, number, record, ref, series, text } from '@beffroi/ui/api/schema.ts';

const programmeWave = {
  name: text(),
  election: record('Which election.', { year: { type: 'integer' }, round: { type: 'integer', minimum: 1, maximum: 2 } }),
  panel: text('Name of the panel.'),
  dated: moment('The instant that the wave is dated by.'),
  published_at: moment('When it was published.'),
  digest: maybeText('Digest of the closed wave.'),
  fictional: flag('Its towns, lists and programmes are invented, as in the demonstration.'),
  series,
};

/** What answers on programmes are made of. */
export const schemas: readonly SchemaGroup[] = [
  {
    place: 20,
    schemas: {
      ProgrammeWaves: listOf('ProgrammeWaveHead', 'Published waves of programmes, of the newest date first.'),
      ProgrammeWaveHead: record('A published wave of programmes.', programmeWave),
      ProgrammeWave: record('A wave of programmes with its four denominators.', {
        ...programmeWave,
        denominators: { type: 'array', items: ref('Denominators') },
      }),
      Denominators: record('Lists of one scope: standing ≥ found ≥ readable ≥ mentions.', {
        scope: { enum: ['panel', 'stratum', 'region'] },
        scope_id: text('Stratum, or code of the region; all for the panel.'),
        towns: count('Towns of the scope.'),
        towns_without_list: count('Towns of which no list is known: they are in no count.'),
        standing: count('Lists in the register.'),
        found: count('Lists whose programme was found.'),
        readable: count('Lists whose programme could be read, wholly or in part.'),
        read_in_part: count('Of these, lists of whose programme pages or documents were not read.'),
        mentions: count('Lists whose programme speaks of digital matters.'),
        none_found: count('Lists of which no programme was found.'),
        not_looked_for: count('Lists for whose programme nobody looked.'),
        of_readable: { ...ref('Share'), description: 'Of programmes that were read whole.' },
        of_found: ref('Bounds'),
        of_standing: ref('Bounds'),
      }),
      Share: record('n of of, with Wilson’s interval of 95 %; null of nothing.', {
        n: count('How many.'),
        of: count('Of how many.'),
        share: number('The share.', 0, 1),
        low: number('Lower bound of the interval.', 0, 1),
        high: number('Upper bound of the interval.', 0, 1),
      }),
      Bounds: record('Between which shares the truth must lie, whatever was in what nobody read; null of nothing.', {
        of: count('Of how many.'),
        worst: number('As if no programme that was not read spoke of it.', 0, 1),
        best: number('As if all did.', 0, 1),
      }),
      ProgrammeThemes: listOf('ProgrammeTheme', 'Themes, the most frequent first.'),
      ProgrammeTheme: record('A theme in the programmes that were read.', {
        theme: { enum: THEME_IDS },
        name: text('In the asker’s language.'),
        depth: { enum: ['classic', 'disruptive'], description: 'Whether it changes the window of the town hall, or the house.' },
        programmes: ref('Share'),
        statements: count('Sentences of the theme.'),
        furthest: {
          type: 'array',
          description: 'Programmes by their most exact sentence: mention, intention, measure, exact measure.',
          items: count('Programmes.'),
        },
      }),
    },
  },
];
