import { type Encoding, REMEDIES, type RefusalReason, type Remedy } from '@beffroi/territories';
import type { Network } from '@beffroi/voice/judge';

/** What one line of a register of accounts says. */
export interface AccountEntry {
  /** From 1. */
  readonly line: number;
  /** INSEE code. */
  readonly territory: string;
  /** `none-found`: somebody looked for accounts of the town, and found none. */
  readonly state: 'found' | 'none-found' | 'withdrawn';
  /** The account; `null` where none was found. */
  readonly account: {
    readonly key: string;
    readonly network: Network;
    readonly address: string | null;
    readonly handle: string | null;
    readonly name: string | null;
  } | null;
  /** As the file names them: paths from where it lies. */
  readonly files: readonly string[];
}

/** Why a line of a register was not taken, beside what files of towns know. Texts from the file are cut to 200 characters. */
export type AccountRefusalReason =
  | RefusalReason
  | { readonly code: 'no-account-column'; readonly columns: readonly string[] }
  | { readonly code: 'no-account' }
  | { readonly code: 'bad-network'; readonly given: string }
  | { readonly code: 'bad-address'; readonly given: string }
  | { readonly code: 'bad-account-state'; readonly given: string }
  | { readonly code: 'bad-file'; readonly given: string }
  /** Another line names the same account of the same town. */
  | { readonly code: 'two-accounts'; readonly given: string; readonly other: number };

/** What the person can do about it. */
export type AccountRemedy =
  | Remedy
  | 'name-the-account-columns'
  | 'give-the-account'
  | 'correct-the-network'
  | 'correct-the-address'
  | 'correct-the-account-state'
  | 'correct-the-file'
  | 'keep-one-line';

const OWN: ReadonlyMap<string, AccountRemedy> = new Map<string, AccountRemedy>([
  ['no-account-column', 'name-the-account-columns'],
  ['no-account', 'give-the-account'],
  ['bad-network', 'correct-the-network'],
  ['bad-address', 'correct-the-address'],
  ['bad-account-state', 'correct-the-account-state'],
  ['bad-file', 'correct-the-file'],
  ['two-accounts', 'keep-one-line'],
]);

/** One line that was not taken. Line 0 is the file as a whole. */
export interface AccountLineRefusal {
  readonly line: number;
  readonly reason: AccountRefusalReason;
  readonly remedy: AccountRemedy;
}

/** Everything that a register says. An account is at most once in `entries`. */
export interface RegisterFile {
  readonly encoding: Encoding;
  /** Records read, without header, comments and blank lines. */
  readonly rows: number;
  /** In the order of the file. */
  readonly entries: readonly AccountEntry[];
  readonly refused: readonly AccountLineRefusal[];
}

/** A refusal with the remedy of its reason. */
export function refuseAccount(line: number, reason: AccountRefusalReason): AccountLineRefusal {
  return { line, reason, remedy: OWN.get(reason.code) ?? REMEDIES[reason.code as RefusalReason['code']] };
}
