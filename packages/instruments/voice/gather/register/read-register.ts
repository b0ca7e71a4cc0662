import {
  clip,
  filesNamed,
  foldCell,
  isDamaged,
  isPathInside,
  type KnownTown,
  readRegisterRows,
  TOWN_HEADERS,
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
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  account: ['nom_du_compte', 'nom_compte', 'intitule_du_compte', 'account_name', 'display_name'],
  network: ['reseau_social', 'reseau', 'plateforme', 'source', 'network', 'platform'],
  handle: ['identifiant', 'pseudo', 'pseudonyme', 'compte', 'handle', 'username', 'account'],
  address: ['adresse_du_compte', 'adresse', 'lien', 'url', 'address', 'link'],
  state: ['etat', 'statut', 'state', 'status'],
  files: ['fichiers', 'fichier', 'export', 'exports', 'files', 'file'],
  ...TOWN_HEADERS,
};
const FIELDS = Object.keys(HEADERS) as readonly Field[];

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
  return NAMES.get(foldCell(text)) ?? null;
}

/**
 * Reads a register of accounts: CSV with `,` `;` tab or `|`, in UTF-8, UTF-16 or Windows-1252, one line an account, or one a town of which no account was found.
 *
 * It never throws for what a file holds: whatever was not taken is in `refused`, with line, reason and remedy.
 */
export async function readRegister(bytes: Uint8Array, options: ReadRegisterOptions = {}): Promise<RegisterFile> {
  const { encoding, rows, entries, refused } = await readRegisterRows<Field, AccountEntry, AccountRefusalReason>(bytes, {
    headers: HEADERS,
    mostBytes: MOST_BYTES,
    mostRows: MOST_ROWS,
    lacking,
    entryOf: lineReader(options),
  });
  const all = refused.map(({ line, reason }) => refuseAccount(line, reason));
  const once = eachOnce(entries, all);
  return { encoding, rows, entries: once, refused: all.sort((one, other) => one.line - other.line) };
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
    if (FIELDS.some((field) => isDamaged(cell(field)))) return { code: 'undecodable' };
    const town = find({ code: cell('code'), name: cell('name'), department: cell('department') });
    if (town.kind === 'refused') return town.reason;
    const state = STATES.find(([, pattern]) => pattern.test(foldCell(cell('state'))))?.[0];
    if (state === undefined) return { code: 'bad-account-state', given: clip(cell('state')) };
    const files = filesNamed(cell('files'), /[|\n;]|\s{2,}/);
    const wrong = files.find((path) => !isPathInside(path));
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
