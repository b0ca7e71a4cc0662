import { yearOf } from '@beffroi/domain';
import { dateOf, field, type WaveInHand, words } from '@beffroi/opendata';
import { ceilingIn, FAMILIES, FAMILY_NAMES, SERVICES } from '@beffroi/services/judge';
import type { Table } from '@beffroi/table-formats';

/** The catalogue, with the ceilings of the wave's year. */
export function servicesTable({ wave }: WaveInHand): Table {
  const year = yearOf(dateOf(wave));
  const required = { constraints: { required: true } };
  return {
    name: 'services',
    title: words(['Services', 'Services']),
    description: words([
      'Les services mesurés, dans l’ordre des bandeaux (colonne strip de towns).',
      'The services that are measured, in the order of the strips (column strip of towns).',
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
      field(
        'name_fr',
        'string',
        ['Nom français', 'French name'],
        ['Nom du service en français.', 'Name of the service in French.'],
        required,
      ),
      field(
        'name_en',
        'string',
        ['Nom anglais', 'English name'],
        ['Nom du service en anglais.', 'Name of the service in English.'],
        required,
      ),
      field('family', 'string', ['Famille', 'Family'], ['Identifiant de la famille.', 'Identifier of the family.'], {
        constraints: { required: true, enum: FAMILIES },
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
      field(
        'ceiling',
        'integer',
        ['Plafond', 'Ceiling'],
        [
          'Plus haut niveau que permettent la loi et la nature du service, dans l’année de la vague.',
          'Highest level that law and the nature of the service allow, in the year of the wave.',
        ],
        { constraints: { required: true, minimum: 1, maximum: 5 } },
      ),
    ],
    primaryKey: ['id'],
    async *rows() {
      for (const [at, service] of SERVICES.entries()) {
        const { id, fr, en, family } = service;
        const names = FAMILY_NAMES[family];
        yield {
          id,
          place: at + 1,
          name_fr: fr,
          name_en: en,
          family,
          family_fr: names.fr,
          family_en: names.en,
          ceiling: ceilingIn(service, year),
        };
      }
    },
  };
}
