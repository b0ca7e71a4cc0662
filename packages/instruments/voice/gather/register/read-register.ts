import {
  clip,
  csvRows,
  foldHeader,
  isDamaged,
  type KnownTown,
  TOWN_HEADERS,
  textBytes,
  townFinder,
  webAddress,
} from '@beffroi/territories';
import { NETWORKS, type Network } from '@beffroi/voice/judge';
import { accountKey } from './account-key.ts';
import {
  type AccountEntry,
  type AccountLineRefusal,
  type AccountRefusalReason,
  type RegisterFile,
  refuseAccount,
} from './register-file.ts';

type Field = 'code' | 'name' | 'department' | 'network' | 'address' | 'handle' | 'account' | 'state' | 'files';

/** Headers by field, folded, the most precise first. A town's own name is `commune`, an account's `nom_du_compte`. */
const HEADERS: readonly (readonly [field: Field, names: readonly string[]])[] = [
  ['account', ['nom_du_compte', 'nom_compte', 'intitule_du_compte', 'account_name', 'display_name']],
  ['network', ['reseau_social', 'reseau', 'plateforme', 'source', 'network', 'platform']],
  ['handle', ['identifiant', 'pseudo', 'pseudonyme', 'compte', 'handle', 'username', 'account']],
  ['address', ['adresse_du_compte', 'adresse', 'lien', 'url', 'address', 'link']],
  ['state', ['etat', 'statut', 'state', 'status']],
  ['files', ['fichiers', 'fichier', 'export', 'exports', 'files', 'file']],
  ...(Object.entries(TOWN_HEADERS) as [Field, readonly string[]][]),
];

const STATES: readonly (readonly [state: AccountEntry['state'], pattern: RegExp])[] = [
  ['found', /^(?:|found|trouve|oui|yes|ok|actif|active)$/],
  ['none-found', /^(?:none[- ]found|aucun(?:[- ](?:compte|trouve))?|sans[- ]compte|non[- ]trouve|no account|none|non|no)$/],
  ['withdrawn', /^(?:withdrawn|retire|ecarte|pas[- ]le[- ]sien|removed)$/],
];

/** How people call the ways in which an account is read. */
const NAMES: ReadonlyMap<string, Network> = new Map([
  ...NETWORKS.map((network) => [network, network] as const),
  ['bluesky', 'atproto'],
  ['at protocol', 'atproto'],
  ['at', 'atproto'],
  ['pleroma', 'mastodon'],
  ['fediverse', 'activitypub'],
  ['fedivers', 'activitypub'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['flux', 'feed'],
  ['json feed', 'feed'],
  ['x', 'x-archive'],
  ['twitter', 'x-archive'],
  ['archive x', 'x-archive'],
  ['fichier', 'file'],
  ['csv', 'file'],
  ['jsonl', 'file'],
]);

const MOST_BYTES = 50_000_000;
const MOST_ROWS = 200_000;
const MOST_FILES = 200;

/** How a register of accounts is to be read. */
export interface ReadRegisterOptions {
  /** Towns that panels name, beside those of the official list. */
  readonly known?: readonly KnownTown[];
  /** Whether addresses of private networks are taken too (demonstrations). Default: no. */
  readonly privateHosts?: boolean;
}

/** The way of reading an account that a person names; `null` for none that we know. */
export function networkNamed(text: string): Network | null {
  return NAMES.get(folded(text)) ?? null;
}

/**
 * Reads a register of accounts: CSV with `,` `;` tab or `|`, in UTF-8, UTF-16 or Windows-1252, one line an account, or one a town of which no account was found.
 *
 * It never throws for what a file holds: whatever was not taken is in `refused`, with line, reason and remedy.
 */
export async function readRegister(bytes: Uint8Array, options: ReadRegisterOptions = {}): Promise<RegisterFile> {
  const text = textBytes(bytes, MOST_BYTES);
  if (text.kind === 'refused') return { encoding: 'utf-8', rows: 0, entries: [], refused: [refuseAccount(0, text.reason)] };
  const entries: AccountEntry[] = [];
  const refused: AccountLineRefusal[] = [];
  const entryOf = lineReader(options);
  let rows = 0;
  let columns: ReadonlyMap<Field, number> | null = null;
  let width = 0;
  for await (const row of csvRows(text.bytes)) {
    if (row.kind === 'refused') {
      refused.push(refuseAccount(row.line, row.reason));
      continue;
    }
    const { line, cells } = row;
    if (columns === null) {
      columns = columnsOf(cells);
      width = cells.length;
      const lacks = lacking(columns, cells);
      if (lacks !== null) return { encoding: text.encoding, rows: 0, entries: [], refused: [refuseAccount(line, lacks)] };
      continue;
    }
    if (++rows > MOST_ROWS) {
      refused.push(refuseAccount(line, { code: 'too-many-rows', most: MOST_ROWS }));
      break;
    }
    const even = cells.length > width && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : cells;
    if (even.length !== width) {
      refused.push(refuseAccount(line, { code: 'wrong-columns', expected: width, found: even.length }));
      continue;
    }
    const named = columns;
    const entry = entryOf(line, (field) => even[named.get(field) ?? -1] ?? '');
    if ('code' in entry) refused.push(refuseAccount(line, entry));
    else entries.push(entry);
  }
  if (columns === null && refused.length === 0) refused.push(refuseAccount(0, { code: 'empty' }));
  const once = eachOnce(entries, refused);
  return { encoding: text.encoding, rows, entries: once, refused: refused.sort((one, other) => one.line - other.line) };
}

/** The fields of a header. A column counts for one field, the first that claims it. */
function columnsOf(header: readonly string[]): ReadonlyMap<Field, number> {
  const folds = header.map(foldHeader);
  const columns = new Map<Field, number>();
  const taken = new Set<number>();
  for (const [field, names] of HEADERS) {
    const index = names.map((name) => folds.findIndex((one, at) => one === name && !taken.has(at))).find((at) => at !== -1);
    if (index === undefined) continue;
    columns.set(field, index);
    taken.add(index);
  }
  return columns;
}

function lacking(columns: ReadonlyMap<Field, number>, header: readonly string[]): AccountRefusalReason | null {
  const shown = header.slice(0, 20).map((name) => clip(name));
  if (!columns.has('code') && !columns.has('name')) return { code: 'no-town-column', columns: shown };
  const any = (['address', 'handle', 'files', 'state'] as const).some((field) => columns.has(field));
  return any ? null : { code: 'no-account-column', columns: shown };
}

function lineReader({ known = [], privateHosts = false }: ReadRegisterOptions) {
  const find = townFinder(known);
  return (line: number, cell: (field: Field) => string): AccountEntry | AccountRefusalReason => {
    if (HEADERS.some(([field]) => isDamaged(cell(field)))) return { code: 'undecodable' };
    const town = find({ code: cell('code'), name: cell('name'), department: cell('department') });
    if (town.kind === 'refused') return town.reason;
    const state = STATES.find(([, pattern]) => pattern.test(folded(cell('state'))))?.[0];
    if (state === undefined) return { code: 'bad-account-state', given: clip(cell('state')) };
    const files = cell('files')
      .split(/[|\n;]|\s{2,}/)
      .map((path) => path.trim().replaceAll('\\', '/'))
      .filter((path) => path !== '');
    const wrong = files.find((path) => !isInside(path));
    if (wrong !== undefined || files.length > MOST_FILES) return { code: 'bad-file', given: clip(wrong ?? cell('files')) };
    const base = { line, territory: town.territory, state };
    if (state === 'none-found') return { ...base, account: null, files: [] };
    const account = accountOf(cell, files, privateHosts);
    return 'code' in account ? account : { ...base, account, files };
  };
}

function accountOf(
  cell: (field: Field) => string,
  files: readonly string[],
  privateHosts: boolean,
): NonNullable<AccountEntry['account']> | AccountRefusalReason {
  const handle = cell('handle') === '' ? null : cell('handle').replace(/\s+/g, '').slice(0, 300);
  const given = webAddress(cell('address'), privateHosts);
  if (given.kind === 'fault') return { code: 'bad-address', given: clip(cell('address')) };
  const address = given.kind === 'address' ? given.url : null;
  const network = cell('network') === '' ? guessedNetwork(address, handle, files) : networkNamed(cell('network'));
  if (network === null) return { code: 'bad-network', given: clip(cell('network') || cell('address')) };
  const name = cell('account') === '' ? null : cell('account').replace(/\s+/g, ' ').slice(0, 300);
  if (address === null && handle === null && files.length === 0) return { code: 'no-account' };
  const key = accountKey({ network, handle, address, name: name ?? files[0] ?? '' });
  return key === null ? { code: 'no-account' } : { key, network, address, handle, name };
}

/** Where nobody says how an account is read, its address or its files do. */
export function guessedNetwork(address: string | null, handle: string | null, files: readonly string[]): Network | null {
  if (files.length > 0) return files.some((file) => /\.zip$|tweets?(?:-part\d+)?\.js$/i.test(file)) ? 'x-archive' : 'file';
  if (address !== null) {
    if (/^https?:\/\/(?:www\.)?bsky\.app\/profile\//i.test(address)) return 'atproto';
    if (/\/@[\w.-]+\/?$|\/users\/[\w.-]+\/?$/i.test(address)) return 'mastodon';
    if (/\.(?:rss|atom|xml)$|\/(?:feed|rss|flux)\/?$/i.test(address)) return 'feed';
    return null;
  }
  if (handle === null) return null;
  if (/^@?[\w.-]+@[\w.-]+\.[a-z]{2,}$/i.test(handle)) return 'mastodon';
  return /^@?(?:[\w-]+\.)+[a-z]{2,}$/i.test(handle) || /^did:/.test(handle) ? 'atproto' : null;
}

/** A register names files beside it or below: never a path of somebody's disk. */
function isInside(path: string): boolean {
  return path.length <= 500 && !/^(?:\/|[a-z]:|~|[a-z]+:\/\/)/i.test(path) && !path.split('/').includes('..') && !path.includes('\0');
}

function eachOnce(entries: readonly AccountEntry[], refused: AccountLineRefusal[]): AccountEntry[] {
  const first = new Map<string, AccountEntry>();
  for (const entry of entries) {
    const of = `${entry.territory} ${entry.account?.key ?? ''}`;
    const other = first.get(of);
    if (other === undefined) first.set(of, entry);
    else if (entry.account !== null) {
      refused.push(
        refuseAccount(entry.line, { code: 'two-accounts', given: clip(entry.account.handle ?? entry.account.key), other: other.line }),
      );
    }
  }
  return [...first.values()];
}

function folded(text: string): string {
  return text
    .slice(0, 80)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim();
}
