import { NetworkRefusal } from '../refusal.ts';
import { DID, HANDLE } from './at-uri.ts';
import { listIn, objectIn, parsedJson, textIn } from './json-values.ts';
import type { Asks } from './network.ts';

/** Who an account is, and where it lives. */
export interface Identity {
  readonly did: string;
  /** As its document says; `null` where it says none. Only `identityOfHandle` has seen that the handle leads back. */
  readonly handle: string | null;
  /** Origin of the server that holds its records. */
  readonly server: string;
}

/**
 * Whom a handle names: by a TXT record of its domain, else by a file there; and its document must name the handle in return.
 *
 * @param written as people write it, in small or big letters
 * @throws NetworkRefusal `refused` where it names nobody
 */
export async function identityOfHandle(network: Asks, written: string): Promise<Identity> {
  const handle = written.toLowerCase();
  const did = (await didByName(network, handle)) ?? (await didByFile(network, handle));
  if (did === null) throw new NetworkRefusal('refused', `${handle} names no account`);
  const identity = await identityOfDid(network, did);
  if (identity.handle !== handle) throw new NetworkRefusal('refused', `${handle} is not what the account calls itself`);
  return identity;
}

/**
 * @throws NetworkRefusal `account-gone` where the directory knows nobody of that name, `refused` for a name of no kind that we know
 */
export async function identityOfDid({ ask, directory }: Asks, did: string): Promise<Identity> {
  const address = documentAddress(did, directory);
  if (address === null) throw new NetworkRefusal('refused', 'the account has a name of a kind that is not known');
  const told = await ask(address);
  if (told.status === 404 || told.status === 410) throw new NetworkRefusal('account-gone', `${new URL(address).host} knows no ${did}`);
  if (told.status >= 400) throw new NetworkRefusal('unreachable', `${new URL(address).host} answered ${told.status}`);
  // Its kind of content is a directory's own, or a file's: only what it says counts.
  return identityIn(parsedJson(told.text), did);
}

function documentAddress(did: string, directory: string): string | null {
  if (!DID.test(did)) return null;
  if (did.startsWith('did:plc:')) return `${directory}/${did}`;
  const host = decodeURIComponent(did.slice('did:web:'.length).replace(/%(?!3A)/gi, ''));
  return URL.canParse(`https://${host}`) ? `https://${host}/.well-known/did.json` : null;
}

function identityIn(said: unknown, did: string): Identity {
  const document = objectIn(said);
  const service = listIn(document['service'])
    .map(objectIn)
    .find(({ id, type }) => textIn(id)?.endsWith('#atproto_pds') === true && type === 'AtprotoPersonalDataServer');
  const server = URL.parse(textIn(service?.['serviceEndpoint'], 500) ?? '');
  if (document['id'] !== did || server === null) throw new NetworkRefusal('account-gone', `${did} has no server`);
  const names = listIn(document['alsoKnownAs']).map((name) => textIn(name, 300) ?? '');
  const handle =
    names
      .find((name) => name.startsWith('at://'))
      ?.slice('at://'.length)
      .toLowerCase() ?? '';
  return { did, handle: HANDLE.test(handle) ? handle : null, server: server.origin };
}

async function didByName({ resolveTxt }: Asks, handle: string): Promise<string | null> {
  const records = await resolveTxt(`_atproto.${handle}`).catch(() => []);
  const named = records.map((pieces) => pieces.join('')).filter((text) => text.startsWith('did='));
  // Two of them name nobody.
  const did = named.length === 1 ? named[0]!.slice('did='.length).trim() : '';
  return DID.test(did) ? did : null;
}

async function didByFile({ ask }: Asks, handle: string): Promise<string | null> {
  const told = await ask(`https://${handle}/.well-known/atproto-did`, { headers: { accept: 'text/plain' } }).catch((error: unknown) => {
    if (error instanceof NetworkRefusal && error.code === 'forbidden-address') throw error;
    return null;
  });
  const did = told?.ok === true ? told.text.slice(0, 300).trim() : '';
  return DID.test(did) ? did : null;
}
