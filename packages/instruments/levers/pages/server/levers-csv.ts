import type { Language } from '@beffroi/domain';
import type { AuthorityLevers, PromisedLever, PromisedLevers, ShownLever } from '@beffroi/levers/views';
import { csvLine } from '@beffroi/table-formats';

type Cell = string | number | null;

/** A lever in a line of the table. */
interface Line {
  readonly found: AuthorityLevers;
  readonly lever: ShownLever;
  readonly promised: PromisedLever | undefined;
  readonly language: Language;
}

/** Columns by their names, which are those of the interface for programs where they say the same. */
const COLUMNS: readonly (readonly [name: string, of: (line: Line) => Cell])[] = [
  ['code', ({ found }) => found.town.code],
  ['day', ({ found }) => found.day],
  ['survey', ({ found }) => found.survey],
  ['wave', ({ found }) => found.wave?.name ?? null],
  ['lever', ({ lever }) => lever.lever],
  ['priority', ({ lever }) => lever.priority],
  ['title', ({ lever, language }) => lever.title[language]],
  ['out_of_reach', ({ lever, language }) => lever.views.outOfReach?.because[language] ?? null],
  ['said', ({ lever: { views } }) => (views.declared.kind === 'level' ? views.declared.level : null)],
  ['said_shown', ({ lever: { views } }) => (views.declared.kind === 'level' ? views.declared.shown : null)],
  ['lived', ({ lever }) => lever.views.livedLevel],
  ['seen', ({ lever }) => lever.views.seen],
  ['seen_kind', ({ lever }) => lever.seen?.kind ?? null],
  ['seen_because', ({ lever, language }) => lever.seen?.because[language] ?? null],
  ['promised_year', ({ promised }) => promised?.year ?? null],
  ['promised_lists', ({ promised }) => promised?.by.length ?? null],
  ['promised_read', ({ promised }) => promised?.read ?? null],
  ['promised_standing', ({ promised }) => promised?.standing ?? null],
  ['promised_by', ({ promised }) => promised?.by.map(({ list, quote }) => `${list} « ${quote} »`).join(' · ') ?? null],
  ['promised_proof', ({ promised }) => promised?.proof ?? null],
];

/**
 * An authority's levers as a table (RFC 4180, UTF-8): one line a lever, in the manifesto's order, and nothing finer of what is lived than the page shows. No cell of it is one that a spreadsheet would run.
 *
 * @param promised only what may be shown now
 * @param fictional the town is invented: each line says so
 */
export function leversCsv(found: AuthorityLevers, promised: PromisedLevers, language: Language, fictional: boolean): string {
  const more = (cell: string): readonly string[] => (fictional ? [cell] : []);
  const lines = found.levers.map((lever) => {
    const line = { found, lever, promised: promised[lever.lever], language };
    return csvLine([...COLUMNS.map(([, of]) => of(line)), ...more('true')]);
  });
  return [csvLine([...COLUMNS.map(([name]) => name), ...more('fictional')]), ...lines].join('');
}
