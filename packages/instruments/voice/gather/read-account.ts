import type { ArchiveReader } from '@beffroi/capture';
import type { Digest, Instant } from '@beffroi/domain';
import { objectIn, textIn } from '@beffroi/domain/json-values';
import type { AccountObstacle, SeenAccount, SeenPicture, TownAccounts } from '../judge/account.ts';
import { ArchivedInterface } from './clients/archived-interface.ts';
import { type AtIdentity, recordsOf } from './clients/atproto.ts';
import { askPictures } from './clients/profile-pictures.ts';
import { isFault, type PublicInterface } from './clients/public-interface.ts';
import { type NetworkReading, readOver } from './clients/read-over.ts';
import { readFile } from './files/read-file.ts';
import { obstacleOfZip } from './files/x-archive.ts';
import { pseudonymsOf } from './pseudonym.ts';
import { seenOf } from './seen-account.ts';
import { standingOf, type TownSite, townSite } from './standing.ts';
import { type CaptureOfPost, type ToldAccount, unreadAccount } from './told-account.ts';
import { ACCOUNTS_URL, parseUnitAccounts, type UnitAccount, type UnitAccounts, type UnitFile } from './unit-register.ts';

/** Pages of attestations that are asked of one account. */
const ATTESTATIONS = 2;

/**
 * What an archive says of a town's accounts, and nothing else: the same archive gives the same to the bit, offline, for ever.
 *
 * @throws Error for an archive of anything else
 */
export async function readAccounts(archive: ArchiveReader): Promise<TownAccounts> {
  const unit = await unitAccountsOf(archive);
  const instant = archive.head!.instant;
  const reading = await askAccounts(new ArchivedInterface(archive), unit, archive.head?.town ?? '');
  const names = pseudonymsOf(instant, unit.salt);
  const erased = new Set((await archive.erasures()).flatMap(({ digest }) => digest ?? []));
  const accounts: SeenAccount[] = [];
  for (const { account, network, pictures, standing } of reading) {
    const { key, address, handle } = account;
    const files: ToldAccount[] = [];
    for (const file of account.files) files.push(await readKept(archive, file, erased));
    const seen = seenOf([...(network === null ? [] : [network.told]), ...files], names, account.earlier, account.access === true);
    accounts.push({
      key,
      network: account.network,
      address,
      handle,
      standing: standing.standing,
      standingProofs: standing.proofs,
      ...seen,
      ...(pictures === undefined ? {} : { pictures }),
      assistants: unit.assistants ?? null,
    });
  }
  return { state: accounts.length > 0 ? 'found' : unit.state, clock: unit.clock, accounts };
}

/** The record of the register in an archive. @throws Error where there is none */
export async function unitAccountsOf(archive: ArchiveReader): Promise<UnitAccounts> {
  const entry = archive.kept.find(({ type, url }) => type === 'metadata' && url === ACCOUNTS_URL);
  const kept = entry === undefined ? null : await archive.load(entry);
  const unit = kept === null ? null : parseUnitAccounts(kept.body);
  if (unit === null || archive.head === null) throw new Error(`${archive.path} holds no register of accounts`);
  return unit;
}

/** An account with what its network told, and its pictures. */
interface ReadAccount {
  readonly account: UnitAccount;
  readonly network: NetworkReading | null;
  readonly pictures: readonly SeenPicture[] | undefined;
}

/** The same, and whose it is. */
interface AskedAccount extends ReadAccount {
  readonly standing: ReturnType<typeof standingOf>;
}

/**
 * Asks all that is asked of a town's accounts, one after the other, then who attests whom. What is asked follows from the register and from what was answered: an archive
 * of it answers the same questions again.
 *
 * @param town its name
 */
export async function askAccounts(api: PublicInterface, unit: UnitAccounts, town: string): Promise<readonly AskedAccount[]> {
  const site = townSite(town, unit.sites, unit.links);
  const read: ReadAccount[] = [];
  for (const account of unit.accounts) {
    const own = account.access === true ? account.key : null;
    const network = await readOver(api, account, account.bounds, unit.atHosts, own);
    read.push({ account, network, pictures: await askPictures(api, network?.told.pictures ?? []) });
  }
  const attested = await attestations(api, read, site);
  return read.map(({ account, network, pictures }) => {
    const did = network?.identity?.did;
    return {
      ...{ account, network, pictures },
      standing: standingOf({ account, ...known(network), site, attested: did === undefined ? [] : (attested.get(did) ?? []) }),
    };
  });
}

const known = (network: NetworkReading | null) => ({ profile: network?.told.profile ?? null, identity: network?.identity ?? null });

type Attestation = { readonly by: string; readonly capture: CaptureOfPost };

/** Which accounts are attested by one that is the town's beyond doubt (`app.bsky.graph.verification`). Only asked where there are two. */
async function attestations(
  api: PublicInterface,
  read: readonly { readonly account: UnitAccount; readonly network: NetworkReading | null }[],
  site: TownSite,
): Promise<ReadonlyMap<string, readonly Attestation[]>> {
  const identified = read.flatMap(({ account, network }) =>
    network?.identity?.server == null ? [] : [{ account, network, identity: network.identity }],
  );
  const found = new Map<string, Attestation[]>();
  if (identified.length < 2) return found;
  for (const { account, network, identity } of identified) {
    if (standingOf({ account, ...known(network), site, attested: [] }).standing !== 'both-ways') continue;
    for (const { subject, capture } of await attestedBy(api, identity))
      found.set(subject, [...(found.get(subject) ?? []), { by: identity.handle ?? identity.did, capture }]);
  }
  return found;
}

async function attestedBy(
  api: PublicInterface,
  identity: AtIdentity,
): Promise<readonly { readonly subject: string; readonly capture: CaptureOfPost }[]> {
  const all: { readonly subject: string; readonly capture: CaptureOfPost }[] = [];
  for await (const page of recordsOf(api, identity, 'app.bsky.graph.verification', ATTESTATIONS)) {
    if (isFault(page)) return all;
    for (const { value } of page.records) {
      const subject = textIn(objectIn(value)['subject']);
      if (subject !== null && subject !== identity.did) all.push({ subject, capture: page.capture });
    }
  }
  return all;
}

/** Address of a file's record in an archive. */
export function fileUrl({ digest }: Pick<UnitFile, 'digest'>): string {
  return `file:///accounts/${digest.replace('sha256:', '')}`;
}

async function readKept(archive: ArchiveReader, file: UnitFile, erased: ReadonlySet<Digest>): Promise<ToldAccount> {
  const { name, contentType, instant, kept } = file;
  const url = fileUrl(file);
  const unread = (obstacle: AccountObstacle['obstacle'], code: string, detail: string): ToldAccount =>
    unreadAccount({ obstacle, code, where: name, detail });
  if (kept === 'missing') return unread('unreadable', 'missing', 'nobody had the file any more when it was measured');
  if (kept === 'too-large') return unread('budget', 'too-large', 'the file is larger than an archive keeps');
  if (kept !== 'whole' && kept !== 'public-part') return unreadAccount(obstacleOfZip(kept, name));
  const entry = archive.kept.find((one) => one.type === 'resource' && one.url === url);
  const body = entry === undefined ? null : await archive.load(entry);
  if (body === null)
    return erased.has(file.digest)
      ? unread('unreadable', 'erased', 'it was taken out at somebody’s request')
      : unread('unreadable', 'missing', 'the archive does not hold it');
  return readFile({ name, bytes: body.body, contentType, url, digest: body.digest, at: givenAt(instant) });
}

const givenAt = (instant: Instant): number => Date.parse(instant);
