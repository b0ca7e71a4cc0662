import { type Stratum, stratumOf } from '@beffroi/domain';
import fc from 'fast-check';
import { FIELD_IDS, type FieldId } from '../judge/codebook/fields.ts';
import { THEME_IDS, type ThemeId } from '../judge/codebook/theme.ts';
import { NO_PAGES } from '../judge/coverage.ts';
import type { TownOfLists } from '../judge/figures/towns.ts';
import type { Commitment, ListState, ListVerdict, ProgrammeVerdict, Statement } from '../judge/verdict.ts';

/** A statement with nothing in it but what is given. */
export function statement(given: Partial<Statement> = {}): Statement {
  return {
    document: 0,
    sentence: 0,
    page: 1,
    place: { block: 0, sentence: 0, heading: '', box: null },
    quote: 'Nous ouvrirons les données de la ville.',
    themes: [],
    commitment: 1,
    rule: 'made',
    services: [],
    because: [],
    ...given,
  };
}

/** A verdict on a programme that names these themes, one statement each. */
export function verdict(themes: readonly ThemeId[], given: Partial<ProgrammeVerdict> = {}): ProgrammeVerdict {
  return {
    mentionsDigital: themes.length > 0,
    themes,
    statements: themes.map((theme) => statement({ themes: [theme] })),
    words: 1000,
    sentences: 50,
    fields: fields({ digital: themes.length }),
    coverage: { pages: { ...NO_PAGES, read: 4 }, unreadDocuments: 0 },
    sketch: '',
    ...given,
  };
}

export function fields(given: Partial<Record<FieldId, number>>): Record<FieldId, number> {
  return { ...(Object.fromEntries(FIELD_IDS.map((field) => [field, 0])) as Record<FieldId, number>), ...given };
}

/** A list that was read, or one in another state. */
export function list(key: string, said: ProgrammeVerdict | Exclude<ListState, 'found'>, label = ''): ListVerdict {
  const read = typeof said === 'string' ? null : said;
  return {
    key,
    name: `Liste ${key}`,
    head: 'Camille Exemple',
    label,
    state: typeof said === 'string' ? said : 'found',
    documents: [],
    verdict: read,
  };
}

export function town(territory: string, lists: readonly ListVerdict[], given: Partial<TownOfLists> = {}): TownOfLists {
  const population = given.population ?? 10_000;
  return {
    territory,
    name: `Ville ${territory}`,
    population,
    stratum: stratumOf(population),
    region: '84',
    department: territory.slice(0, 2),
    year: 2026,
    lists,
    ...given,
  };
}

/** Any programme that could be judged. */
const anyVerdict: fc.Arbitrary<ProgrammeVerdict> = fc
  .record({
    statements: fc.array(
      fc.record({
        themes: fc.subarray([...THEME_IDS], { maxLength: 4 }),
        commitment: fc.constantFrom<Commitment>(0, 1, 2, 3),
      }),
      { maxLength: 8 },
    ),
    sentences: fc.nat(60),
    mentionsDigital: fc.boolean(),
    garbled: fc.constantFrom(0, 0, 0, 3),
  })
  .map(({ statements, sentences, mentionsDigital, garbled }) =>
    verdict(
      THEME_IDS.filter((theme) => statements.some(({ themes }) => themes.includes(theme))),
      {
        mentionsDigital,
        coverage: { pages: { ...NO_PAGES, read: 2, garbled }, unreadDocuments: 0 },
        statements: statements.map(statement),
        sentences,
        fields: fields({ digital: Math.min(sentences, statements.length) }),
      },
    ),
  );

const anyList = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: anyVerdict }, fc.constantFrom('unreadable', 'none-found', 'not-looked-for')),
    fc.string({ maxLength: 5 }),
  )
  .map(
    ([said, label]) =>
      (key: string) =>
        list(key, said as ProgrammeVerdict | 'unreadable', label),
  );

/** Any panel: towns without a list, lists in every state, several elections. */
export const anyTowns: fc.Arbitrary<readonly TownOfLists[]> = fc
  .array(
    fc.record({
      population: fc.constantFrom(900, 49_999, 50_000, 200_000, 200_001),
      region: fc.constantFrom('11', '84'),
      year: fc.constantFrom(2014, 2020, 2026),
      lists: fc.array(anyList, { maxLength: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((towns) =>
    towns.map(({ lists, ...rest }, at) =>
      town(
        `0${1 + (at % 3)}${String(at).padStart(3, '0')}`,
        lists.map((make, which) => make(`l${which}`)),
        rest,
      ),
    ),
  );

/** The same towns and lists, in the opposite order. */
export function backwards(towns: readonly TownOfLists[]): readonly TownOfLists[] {
  return towns.map((each) => ({ ...each, lists: [...each.lists].reverse() })).reverse();
}

/** No number anywhere in a figure is NaN or infinite: what is not known is `null`. */
export function everyNumberIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(everyNumberIn) : [];
}

/** Lists of one stratum, in towns of ten, so many in each state. */
export function townsWith(
  stratum: Stratum,
  counts: { readonly mentions: number; readonly silent: number; readonly unreadable?: number; readonly none?: number },
): readonly TownOfLists[] {
  const population = { 'under-50000': 8000, '50000-200000': 90_000, 'over-200000': 300_000 }[stratum];
  const made = [
    ...Array.from({ length: counts.mentions }, () => verdict(['open-data'])),
    ...Array.from({ length: counts.silent }, () => verdict([])),
    ...Array.from({ length: counts.unreadable ?? 0 }, () => 'unreadable' as const),
    ...Array.from({ length: counts.none ?? 0 }, () => 'none-found' as const),
  ].map((said, at) => list(`l${at}`, said));
  const from = { 'under-50000': 10_000, '50000-200000': 20_000, 'over-200000': 30_000 }[stratum];
  return Array.from({ length: Math.ceil(made.length / 10) }, (_, at) =>
    town(String(from + at), made.slice(at * 10, at * 10 + 10), { population }),
  );
}
