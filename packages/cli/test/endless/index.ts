import type { Instrument, TablesFace } from '@beffroi/instrument';
import { smallInstrument } from '../small-instrument.ts';

type Description = NonNullable<Awaited<ReturnType<TablesFace['describe']>>>['description'];

/** The wave whose open data have no end. */
export const ENDLESS = 'sans-fin';

const said = (text: string) => ({ fr: text, en: text });

function described(wave: string, { language, formats }: Pick<Description, 'language' | 'formats'>): Description {
  return {
    name: `beffroi-${wave}`,
    title: said(wave),
    description: said('Numbers.'),
    reading: said('One after the other.'),
    language,
    version: '1.0.0',
    created: '2026-11-24T06:00:00.000Z' as Description['created'],
    licences: [{ name: 'etalab-2.0' }],
    sources: [],
    contributors: [],
    keywords: [],
    formats,
    tables: [
      {
        name: 'numbers',
        title: said('Numbers'),
        description: said('Numbers.'),
        fields: [{ name: 'n', type: 'integer', title: said('Number'), description: said('A number.') }],
        primaryKey: ['n'],
        async *rows() {
          for (let n = 1; n <= (wave === ENDLESS ? Number.POSITIVE_INFINITY : 3); n++) yield { n };
        },
      },
    ],
  };
}

/** The small instrument from outside, whose open data are numbers: of one wave without an end. */
export const instrument = (): Instrument => ({
  ...smallInstrument,
  tables: { describe: async (_, wave, wish) => ({ description: described(wave, wish), leftOut: [], provisional: null }) },
});
