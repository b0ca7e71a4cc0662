import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ArchiveHead, type ArchiveWriter, type Clock, createArchive, SOFTWARE } from '@beffroi/capture';
import { canonicalJson, type Digest, type Instant } from '@beffroi/domain';
import type { Means } from '@beffroi/instrument';
import { NO_ACCESSES, type OwnAccesses } from './access/own-access.ts';
import { ACCOUNT_BOUNDS } from './clients/account-address.ts';
import { AT_HOSTS } from './clients/atproto.ts';
import { LiveInterface } from './clients/live-interface.ts';
import { FILE_BUDGET } from './files/file-in-hand.ts';
import { publicPartOf } from './files/x-public-part.ts';
import { isZip } from './files/zip.ts';
import { askAccounts, fileUrl } from './read-account.ts';
import {
  ACCOUNTS_URL,
  type AccountFile,
  type KeptState,
  type RegisteredAccount,
  type TownRegister,
  type UnitAccount,
  type UnitAccounts,
  type UnitFile,
} from './unit-register.ts';

/** What a measurement of a town's accounts is asked for. */
export interface AccountsMeasurement {
  /** INSEE code. */
  readonly territory: string;
  /** Name of the town: an account that dresses as it is told by it. */
  readonly name: string;
  readonly instant: Instant;
  readonly register: TownRegister;
  /** By which rubric it will be judged, for the archive's head. */
  readonly rubric: ArchiveHead['rubric'];
  /** A file by the digest that the register has for it; `null` where nobody has it any more. */
  files(digest: Digest): Promise<Uint8Array | null>;
  /** What towns gave for accounts of theirs (default: nothing). Closed when all is asked. */
  readonly accesses?: OwnAccesses;
  readonly means: Pick<Means, 'options' | 'source' | 'gates' | 'folder' | 'signal' | 'onRequest'>;
  /** Time, for tests. */
  readonly clock?: Clock;
  /** Sixteen bytes in hexadecimal digits, for tests; chance without. */
  readonly salt?: string;
}

/**
 * Measures a town's accounts into an archive: what the register says, copies of files without what is private in them, and all that public interfaces answered. An archive is
 * whole or it is not there: what is killed in the midst is measured anew, so that nothing is lost and nothing counted twice.
 *
 * @returns where the archive lies
 * @throws the signal's reason when it was stopped, ArchiveRefusal when the folder holds an archive of the town
 */
export async function measureAccounts(measurement: AccountsMeasurement): Promise<string> {
  const { territory, name, instant, register, rubric, means, clock, accesses = NO_ACCESSES } = measurement;
  const { options, source, gates, folder, signal, onRequest } = means;
  const path = join(folder, `${territory}.warc.gz`);
  const head: ArchiveHead = {
    software: SOFTWARE,
    rubric,
    start: `urn:beffroi:accounts:${territory}`,
    territory,
    town: name,
    instant,
    source: source.name,
    robots: source.obeys ? 'obeyed' : 'not-applicable',
  };
  const writer = await createArchive(path, head);
  try {
    const unit = await unitOf(writer, measurement, register);
    await writer.keep({
      type: 'metadata',
      url: ACCOUNTS_URL,
      instant,
      contentType: 'application/json',
      body: Buffer.from(canonicalJson(unit)),
    });
    const live = new LiveInterface({
      source,
      gates,
      writer,
      signal,
      onRequest,
      userAgent: options.userAgent,
      interval: options.interval,
      crawlDelayCap: options.crawlDelayCap,
      accesses,
      ...(clock === undefined ? {} : { clock }),
    });
    await askAccounts(live, unit, name);
    signal.throwIfAborted();
    await writer.finish({
      home: null,
      visits: live.visits,
      unasked: [],
      ended: live.visits.some(({ obstacle, status }) => obstacle === 'budget' && status === null) ? 'time' : 'done',
    });
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await accesses.close();
  }
  return path;
}

async function unitOf(
  writer: ArchiveWriter,
  { files, salt, means, accesses }: AccountsMeasurement,
  register: TownRegister,
): Promise<UnitAccounts> {
  const kept = new Map<Digest, KeptState>();
  const accounts: UnitAccount[] = [];
  for (const account of register.accounts) {
    const copied: UnitFile[] = [];
    for (const file of account.files) {
      means.signal.throwIfAborted();
      const state = kept.get(file.digest) ?? (await copyFile(writer, file, await files(file.digest)));
      kept.set(file.digest, state);
      copied.push({ ...file, kept: state });
    }
    accounts.push(unitAccount(account, copied, accesses?.has(account.key) === true));
  }
  const { state, clock, sites, links, atHosts = AT_HOSTS, assistants } = register;
  const known = { state, clock, sites, links, atHosts, ...(assistants === undefined ? {} : { assistants }) };
  return { format: 'beffroi-accounts/1', salt: salt ?? randomBytes(16).toString('hex'), ...known, accounts };
}

function unitAccount(
  { key, network, address, handle, standing, proofs, earlier = [], bounds = ACCOUNT_BOUNDS }: RegisteredAccount,
  files: readonly UnitFile[],
  access: boolean,
): UnitAccount {
  const more = { ...(earlier.length === 0 ? {} : { earlier }), ...(access ? { access } : {}) };
  return { key, network, address, handle, standing, proofs, bounds, files, ...more };
}

/** Copies what of a file may be kept. @returns what became of it */
async function copyFile(writer: ArchiveWriter, file: AccountFile, bytes: Uint8Array | null): Promise<KeptState> {
  if (bytes === null) return 'missing';
  const body = publicPartOf(bytes);
  if (typeof body === 'string') return body;
  if (body.length > FILE_BUDGET.bytes) return 'too-large';
  const { instant, contentType } = file;
  await writer.keep({ type: 'resource', url: fileUrl(file), instant, contentType, body });
  return isZip(bytes) ? 'public-part' : 'whole';
}
