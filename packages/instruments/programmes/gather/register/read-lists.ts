import type { Election, ListState } from '@beffroi/programmes/judge';
import {
  clip,
  filesNamed,
  foldCell,
  isDamaged,
  isPathInside,
  type KnownTown,
  readRegisterRows,
  siteAddress,
  townFinder,
} from '@beffroi/territories';
import { listKey } from '../list-key.ts';
import { LIST_HEADERS, type ListColumns, type ListField } from './columns.ts';
import { type ListEntry, type ListFile, type ListLineRefusal, type ListRefusalReason, refuseList } from './list-file.ts';
import { headOf, inseeCode, withoutPreamble } from './ministry.ts';

/** How a register of lists is to be read. */
export interface ReadListsOptions {
  /** Which election the lines are of that do not say it; a file without a column of years is refused without it. */
  readonly election?: Partial<Election>;
  /** Towns that panels name, beside those of the official list. */
  readonly known?: readonly KnownTown[];
  /** Whether sites of private networks are taken too (demonstrations). Default: no. */
  readonly privateHosts?: boolean;
}

/** Bytes that a register may have: a hundred times all lists of the country. */
const MOST_BYTES = 200_000_000;
const MOST_ROWS = 1_000_000;
const MOST_NAMES = 20;
const MOST_DOCUMENTS = 200;

/** How people write what is known of a programme, as folded words. */
const STATES: readonly (readonly [state: ListState, pattern: RegExp])[] = [
  [
    'none-found',
    /^(?:none-found|introuvable|aucun(?:e)?(?: programme)?(?: trouve)?|non trouve|pas trouve|rien(?: trouve)?|pas de programme|absent|sans programme|not found|none|non|no)$/,
  ],
  [
    'not-looked-for',
    /^(?:not-looked-for|non cherche|pas (?:encore )?cherche|a chercher|non recherche|pas (?:encore )?recherche|inconnu|not looked for|unknown|todo)$/,
  ],
  ['unreadable', /^(?:unreadable|illisible|non lisible|pas lisible|scanne|image)$/],
  ['found', /^(?:found|trouve(?:e)?|programme trouve|en ligne|oui|yes|lu|lisible|ok)$/],
];

/**
 * Reads a register of lists, the ministry’s list of candidates among them: CSV with `,` `;` tab or `|`, in UTF-8, UTF-16 or Windows-1252, one line a list or one a document of a list.
 *
 * It never throws for what a file holds: whatever was not taken is in `refused`, with line, reason and remedy.
 */
export async function readLists(bytes: Uint8Array, options: ReadListsOptions = {}): Promise<ListFile> {
  const from = withoutPreamble(bytes);
  const { encoding, rows, entries, refused } = await readRegisterRows<ListField, ListEntry, ListRefusalReason>(from.bytes, {
    headers: LIST_HEADERS,
    mostBytes: MOST_BYTES,
    mostRows: MOST_ROWS,
    lacking: (columns, header) => lacking(columns, header, options),
    entryOf: lineReader(options),
  });
  const all = refused.map(({ line, reason }) => refuseList(line === 0 ? 0 : line + from.lines, reason));
  const lists = joined(
    entries.map((entry) => ({ ...entry, line: entry.line + from.lines })),
    all,
  );
  return { encoding, rows, lists, refused: all.sort((one, other) => one.line - other.line) };
}

function lacking(columns: ListColumns, header: readonly string[], { election }: ReadListsOptions): ListRefusalReason | null {
  const shown = header.slice(0, MOST_NAMES).map((name) => clip(name));
  if (!columns.has('code') && !columns.has('name')) return { code: 'no-town-column', columns: shown };
  if (!columns.has('list')) return { code: 'no-list-column', columns: shown };
  return columns.has('year') || election?.year !== undefined ? null : { code: 'no-year-column', columns: shown };
}

/** Reads one line after the other. Similar names of towns are only looked for in the first lines of a file that is wrong throughout. */
function lineReader({ election = {}, known = [], privateHosts = false }: ReadListsOptions) {
  const find = townFinder(known);
  return (line: number, cell: (field: ListField) => string): ListEntry | ListRefusalReason => {
    if (
      (['code', 'name', 'department', 'list', 'head', 'first', 'last', 'label', 'state', 'document', 'site'] as const).some((field) =>
        isDamaged(cell(field)),
      )
    ) {
      return { code: 'undecodable' };
    }
    const code = inseeCode(cell('code'), cell('department'));
    // A code that was put together from the department says it already.
    const found = find({ code, name: cell('name'), department: code === cell('code') ? cell('department') : '' });
    if (found.kind === 'refused') return found.reason;
    const name = cell('list').replace(/\s+/g, ' ');
    if (name === '') return { code: 'no-list' };
    const key = name.length > 400 ? null : listKey(name);
    if (key === null) return { code: 'bad-list', given: clip(name) };
    const year = yearOf(cell('year'), election.year);
    if (year === null) return { code: 'bad-year', given: clip(cell('year')) };
    const round = roundOf(cell('round'), election.round ?? 1);
    if (round === null) return { code: 'bad-round', given: clip(cell('round')) };
    const state = stateOf(cell('state'));
    if (state === undefined) return { code: 'bad-state', given: clip(cell('state')) };
    const documents = filesNamed(cell('document'));
    const wrong = documents.find((path) => !isPathInside(path));
    if (wrong !== undefined || documents.length > MOST_DOCUMENTS) return { code: 'bad-document', given: clip(wrong ?? cell('document')) };
    const site = siteAddress(cell('site'), privateHosts);
    if (site.kind === 'fault') return { code: 'bad-site', given: clip(cell('site')), fault: site.fault };
    const said = (field: 'head' | 'label') => (cell(field) === '' ? null : cell(field).replace(/\s+/g, ' ').slice(0, 300));
    return {
      line,
      territory: found.territory,
      year,
      round,
      key,
      name,
      head: said('head') ?? headOf({ rank: cell('rank'), first: cell('first'), last: cell('last'), code: cell('code') }),
      label: said('label'),
      state,
      documents,
      site: site.kind === 'address' ? site.url : null,
    };
  };
}

/** `2026`, `Municipales 2026`, `15/03/2026`: the one year that it names; `null` for none or several. */
function yearOf(text: string, usual: number | undefined): number | null {
  if (text === '') return usual ?? null;
  const years = new Set(text.slice(0, 80).match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? []);
  const [year] = years;
  const value = Number(year);
  return years.size === 1 && value >= 1945 && value <= 2200 ? value : null;
}

/** `1`, `T1`, `1er tour`, `second`. */
function roundOf(text: string, usual: 1 | 2): 1 | 2 | null {
  const said = foldCell(text);
  if (said === '') return usual;
  if (/^(?:t|tour )?1(?:er?)?(?: tour)?$|^premier(?: tour)?$|^first$/.test(said)) return 1;
  return /^(?:t|tour )?2(?:e|eme|nd|nde)?(?: tour)?$|^(?:second|deuxieme)(?: tour)?$/.test(said) ? 2 : null;
}

/** `null` where nothing is said; `undefined` for what says nothing that we know. */
function stateOf(text: string): ListState | null | undefined {
  const said = foldCell(text);
  if (said === '') return null;
  return STATES.find(([, pattern]) => pattern.test(said))?.[0];
}

/** Lines of one list as one entry: what one says and another does not is joined, what they say differently is refused. */
function joined(entries: readonly ListEntry[], refused: ListLineRefusal[]): readonly ListEntry[] {
  const groups = Map.groupBy(entries, ({ territory, year, round, key }) => `${territory} ${year} ${round} ${key}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [ListEntry, ...ListEntry[]];
    for (const field of ['head', 'label', 'state', 'site'] as const) {
      const said = group.filter((entry) => entry[field] !== null);
      const other = said.find((entry) => entry[field] !== said[0]![field]);
      if (other === undefined) continue;
      for (const { line, name } of group) {
        refused.push(
          refuseList(line, { code: 'two-lists', list: clip(name), field, other: line === other.line ? said[0]!.line : other.line }),
        );
      }
      return [];
    }
    const known = <Field extends 'head' | 'label' | 'state' | 'site'>(field: Field): ListEntry[Field] =>
      group.find((entry) => entry[field] !== null)?.[field] ?? first[field];
    return [
      {
        ...first,
        head: known('head'),
        label: known('label'),
        state: known('state'),
        site: known('site'),
        documents: [...new Set(group.flatMap(({ documents }) => documents))],
      },
    ];
  });
}
