import type { FigureRow } from '@beffroi/store';
import type { Words } from '@beffroi/table-formats';
import type { Ask, Parameter } from './operation.ts';
import type { Schema } from './schema.ts';

export const WAVE: Parameter = {
  name: 'wave',
  in: 'path',
  required: true,
  description: { fr: 'Nom d’une vague publiée ; latest pour la plus récente.', en: 'Name of a published wave; latest for the newest.' },
  schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
  example: 'latest',
};

export const CODE: Parameter = {
  name: 'code',
  in: 'path',
  required: true,
  description: { fr: 'Code INSEE de la commune.', en: 'INSEE code of the town.' },
  schema: { type: 'string', pattern: '^[0-9AB]{5}$' },
  example: '35238',
};

export const query = (name: string, schema: Schema, description: Words, example: string, required = false): Parameter => ({
  name,
  in: 'query',
  required,
  description,
  schema,
  example,
});

export const paged = (most: number): readonly Parameter[] => [
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum: most, default: 100 },
    { fr: `Combien au plus, ${most} au maximum.`, en: `How many at most, ${most} at the most.` },
    '100',
  ),
  query(
    'offset',
    { type: 'integer', minimum: 0, maximum: 1_000_000, default: 0 },
    { fr: 'Combien sauter.', en: 'How many to leave out.' },
    '0',
  ),
];

/** One more is asked for than is given: so it is known whether there is a next page. */
export function pageOf<T>(ask: Ask, rows: readonly T[]) {
  const limit = ask.number('limit');
  const offset = ask.number('offset');
  return { data: rows.slice(0, limit), limit, offset, next: rows.length > limit ? ask.pageAt(offset + limit) : null };
}

/** A figure with its n and its interval. */
export const figureCells = ({ value, low, high, n_observed, n_unobserved, n_abstained }: FigureRow) => ({
  value,
  low,
  high,
  n_observed,
  n_unobserved,
  n_abstained,
});

/** The open data write `all` where the database has an empty text. */
export const ALL = 'all';
export const orAll = (id: string): string => (id === '' ? ALL : id);

export const ID: Schema = { type: 'string', maxLength: 100, minLength: 1 };
