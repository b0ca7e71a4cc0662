import type { Instrument } from '@beffroi/instrument';
import type { Table } from '@beffroi/table-formats';
import { field, words } from './fields.ts';

/** The catalogue of an instrument. */
export function indicatorsTable({ catalogue, families = {} }: Pick<Instrument, 'catalogue' | 'families'>): Table {
  const required = { constraints: { required: true } };
  return {
    name: 'indicators',
    title: words(['Indicateurs', 'Indicators']),
    description: words([
      'Les indicateurs mesurés, dans l’ordre des bandeaux (colonne strip de towns).',
      'The indicators that are measured, in the order of the strips (column strip of towns).',
    ]),
    fields: [
      field(
        'id',
        'string',
        ['Identifiant', 'Identifier'],
        ['Ne change jamais d’une vague à l’autre.', 'Never changes from one wave to another.'],
      ),
      field('place', 'integer', ['Place', 'Place'], ['Place dans les bandeaux, à partir de 1.', 'Place in strips, from 1.'], {
        constraints: { required: true, minimum: 1, unique: true },
      }),
      field('name_fr', 'string', ['Nom français', 'French name'], ['Nom en français.', 'Name in French.'], required),
      field('name_en', 'string', ['Nom anglais', 'English name'], ['Nom en anglais.', 'Name in English.'], required),
      field('family', 'string', ['Famille', 'Family'], ['Identifiant de la famille.', 'Identifier of the family.'], {
        constraints: { required: true, enum: [...new Set(catalogue.map(({ family }) => family))] },
      }),
      field(
        'family_fr',
        'string',
        ['Famille, en français', 'Family in French'],
        ['Nom de la famille en français.', 'Name of the family in French.'],
        required,
      ),
      field(
        'family_en',
        'string',
        ['Famille, en anglais', 'Family in English'],
        ['Nom de la famille en anglais.', 'Name of the family in English.'],
        required,
      ),
    ],
    primaryKey: ['id'],
    async *rows() {
      for (const [at, { id, title, family }] of catalogue.entries()) {
        const { fr, en } = families[family] ?? { fr: family, en: family };
        yield { id, place: at + 1, name_fr: title.fr, name_en: title.en, family, family_fr: fr, family_en: en };
      }
    },
  };
}
