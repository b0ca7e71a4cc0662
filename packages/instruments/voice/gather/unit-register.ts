import { type Digest, type Instant, parseDigest, parseInstant } from '@beffroi/domain';
import { isObject, parsedJson } from '@beffroi/domain/json-values';
import {
  type AccountProof,
  type EarlierProfile,
  NETWORKS,
  type Network,
  type SiteAssistant,
  STANDINGS,
  type Standing,
  type TownAccounts,
  type TownClock,
} from '../judge/account.ts';
import type { AccountBounds } from './clients/account-address.ts';
import type { AtHosts } from './clients/atproto.ts';
import { ZIP_FAULTS } from './files/zip.ts';

/** Address of the record that holds what the register said. */
export const ACCOUNTS_URL = 'metadata://beffroi/accounts.json';

/** What the register says of one town's accounts when it is measured. */
export interface TownRegister {
  readonly state: TownAccounts['state'];
  readonly clock: TownClock;
  /** Addresses of the town's own sites: what lies on their hosts is the town's word. */
  readonly sites: readonly string[];
  /** Links of the town's archived pages to accounts, with the page that holds each. */
  readonly links: readonly SiteLink[];
  readonly accounts: readonly RegisteredAccount[];
  /** Assistants that its archived pages present (default: no measurement of the site is kept). */
  readonly assistants?: readonly SiteAssistant[];
  /** Where AT Protocol is read; left out, the public hosts are. */
  readonly atHosts?: AtHosts;
}

/** A link of an archived page of the town. */
export interface SiteLink {
  readonly url: string;
  /** Address of the page that holds it. */
  readonly page: string;
  /** Of the page's capture. */
  readonly digest: Digest | null;
  /** `rel` as it stands: `me`, `alternate`, empty. */
  readonly rel: string;
}

/** An account that is known of a town, with what is to be read of it. */
export interface RegisteredAccount {
  /** Names it among the accounts of its town for ever. */
  readonly key: string;
  readonly network: Network;
  readonly address: string | null;
  readonly handle: string | null;
  /** What somebody said of it; proofs beside it where a person checked. */
  readonly standing: Standing;
  readonly proofs: readonly AccountProof[];
  readonly files: readonly AccountFile[];
  /** What earlier measurements saw of its profile, oldest first (default: none is known). */
  readonly earlier?: readonly EarlierProfile[];
  /** Whether the town gave an access by which its mentions can be read (default: no). What it gave is in no record. */
  readonly access?: true;
  /** Left out, `ACCOUNT_BOUNDS` are. */
  readonly bounds?: AccountBounds;
}

/** A file that holds posts of an account, by the digest of its bytes as it was given. */
export interface AccountFile {
  readonly name: string;
  readonly digest: Digest;
  readonly instant: Instant;
  readonly contentType: string;
}

/** What a file became in an archive: copied `whole`, its `public-part`, or not at all, and why not. */
const KEPT_STATES = ['whole', 'public-part', 'too-large', 'missing', ...ZIP_FAULTS] as const;

/** What a file became in an archive. */
export type KeptState = (typeof KEPT_STATES)[number];

/** A file as an archive holds it. */
export interface UnitFile extends AccountFile {
  readonly kept: KeptState;
}

/** An account as an archive holds it. */
export interface UnitAccount extends Omit<RegisteredAccount, 'files' | 'bounds'> {
  readonly files: readonly UnitFile[];
  readonly bounds: AccountBounds;
}

/** The record of an archive: all that a judgement may know beside pages and files. */
export interface UnitAccounts extends Omit<TownRegister, 'accounts' | 'atHosts'> {
  readonly format: 'beffroi-accounts/1';
  /** Sixteen bytes of chance in hexadecimal digits: pseudonyms of one archive are none of another. */
  readonly salt: string;
  readonly atHosts: AtHosts;
  readonly accounts: readonly UnitAccount[];
}

/** Reads the record back, every field checked. `null` when it is none. */
export function parseUnitAccounts(bytes: Uint8Array): UnitAccounts | null {
  const json = parsedJson(Buffer.from(bytes).toString('utf8'));
  return isUnitAccounts(json) ? json : null;
}

const STATES: readonly unknown[] = ['found', 'none-found', 'not-looked-for'] satisfies TownAccounts['state'][];

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orLeftOut =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isDigest: Check = (value) => typeof value === 'string' && parseDigest(value) !== null;
const isInstant: Check = (value) => typeof value === 'string' && parseInstant(value) !== null;
const isWebOrigin: Check = (value) => typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '');

/** Whether a value is an object that has each of these members as it should be. */
const shapeOf =
  (members: Readonly<{ [name: string]: Check }>): Check =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, check]) => check(value[name]));

const isHours: Check = (value) =>
  shapeOf({ day: oneOf([1, 2, 3, 4, 5, 6, 7]), from: isCount, to: isCount })(value) &&
  (value as { from: number }).from < (value as { to: number }).to &&
  (value as { to: number }).to <= 1440;

const isFile = shapeOf({ name: isText, digest: isDigest, instant: isInstant, contentType: isText, kept: oneOf(KEPT_STATES) });

const isAccount = shapeOf({
  key: (value) => typeof value === 'string' && value !== '',
  network: oneOf(NETWORKS),
  address: orNull(isText),
  handle: orNull(isText),
  standing: oneOf(STANDINGS),
  proofs: listOf(shapeOf({ url: isText, digest: orNull(isDigest), quote: isText })),
  files: listOf(isFile),
  earlier: orLeftOut(
    listOf(shapeOf({ seenAt: isInstant, followers: orNull(isCount), holder: orNull(isText), successions: listOf(isText) })),
  ),
  access: orLeftOut(oneOf([true])),
  bounds: shapeOf({ posts: isCount, pages: isCount, threads: isCount }),
});

const hasShape = shapeOf({
  format: oneOf(['beffroi-accounts/1']),
  state: oneOf(STATES),
  clock: shapeOf({ zone: isZone, hours: listOf(isHours) }),
  salt: (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value),
  sites: listOf(isText),
  links: listOf(shapeOf({ url: isText, page: isText, digest: orNull(isDigest), rel: isText })),
  assistants: orLeftOut(
    listOf(shapeOf({ name: isText, nature: oneOf(['machine', 'character']), quote: isText, page: isText, digest: orNull(isDigest) })),
  ),
  atHosts: shapeOf({ appView: isWebOrigin, directory: isWebOrigin }),
  accounts: listOf(isAccount),
});

function isUnitAccounts(value: unknown): value is UnitAccounts {
  if (!hasShape(value)) return false;
  const keys = (value as UnitAccounts).accounts.map(({ key }) => key);
  return new Set(keys).size === keys.length;
}

/** A name of a time zone that this machine knows. */
function isZone(value: unknown): boolean {
  try {
    return typeof value === 'string' && new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
