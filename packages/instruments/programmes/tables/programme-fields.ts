import { field, SERIES_FIELDS, TERRITORY_FIELD } from '@beffroi/opendata';
import { THEME_IDS } from '@beffroi/programmes/judge';
import type { Field } from '@beffroi/table-formats';

/** By which judgement, in which town, of which list a row stands: the key of the table `lists`. */
export const LIST_KEY: readonly Field[] = [
  ...SERIES_FIELDS,
  TERRITORY_FIELD,
  field(
    'list',
    'string',
    ['Liste', 'List'],
    ['Identifiant de la liste dans sa commune et son élection.', 'Identifier of the list in its town and election.'],
    { constraints: { required: true } },
  ),
];

export const LIST_KEYS = ['series', 'territory', 'list'] as const;

export const TO_LIST = { fields: LIST_KEYS, reference: { table: 'lists', fields: LIST_KEYS } } as const;

export const THEME_FIELD: Field = field(
  'theme',
  'string',
  ['Thème', 'Theme'],
  ['Identifiant du thème dans le livre de codes.', 'Identifier of the theme in the codebook.'],
  { constraints: { required: true, enum: THEME_IDS } },
);

export const TO_THEME = { fields: ['theme'], reference: { table: 'codebook', fields: ['theme'] } } as const;

/** What each step of the ladder is called. */
export const LADDER = [
  '0 : évoqué (un constat, un souhait, ce qui a été fait) ; 1 : intention ; 2 : mesure concrète ; 3 : mesure avec une date, un montant, un nombre ou un responsable.',
  '0: mention (a finding, a wish, what was done); 1: intention; 2: concrete measure; 3: measure with a date, an amount, a number or an owner.',
] as const;
