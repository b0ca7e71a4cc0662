import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  archiveSource,
  BrowserRefusal,
  findBrowser,
  folderSource,
  networkSource,
  normalise,
  openBrowser,
  readArchive,
  type SharedBrowser,
  SOFTWARE,
  type Source,
  viaSource,
} from '@beffroi/capture';
import type { RenderWish } from '@beffroi/instrument';
import type { Arguments } from '../arguments.ts';
import type { TerminalMessages as Messages } from '../messages/messages.ts';
import { Refusal } from '../refusal.ts';

/** A source that was opened, and how one behaves towards it. */
export interface Opened {
  readonly source: Source;
  /** Nobody else is disturbed by haste: a folder, archives, this machine's own server. */
  readonly own: boolean;
  /** The real network is asked, where a site has a domain name. */
  readonly network: boolean;
}

/** Opens what the line names as the place to read from: a folder, archives, one address for all hosts, else the network. */
export async function openSource(args: Arguments, messages: Messages): Promise<Opened> {
  const folder = args.text('from-dir');
  const archives = args.texts('from-warc');
  const via = args.text('via');
  if ([folder !== null, archives.length > 0, via !== null].filter(Boolean).length > 1) throw new Refusal(messages.oneSource());
  if (folder === null && args.flag('own-copy')) throw new Refusal(messages.ownCopyOfFolder());
  if (folder !== null) {
    await assertFolder(folder, messages);
    return { source: folderSource(resolve(folder), { whole: args.flag('own-copy') }), own: true, network: false };
  }
  if (archives.length > 0) {
    for (const path of archives) await assertArchive(path, messages);
    return { source: await archiveSource(archives), own: true, network: false };
  }
  if (via !== null) {
    const address = viaOf(via, messages);
    return { source: viaSource(address), own: isLoopback(address), network: false };
  }
  const allowed = args.flag('allow-private');
  return { source: networkSource(allowed ? { allowPrivate: true, ports: 'all' } : {}), own: false, network: true };
}

/** @throws Refusal when there is no such folder */
export async function assertFolder(folder: string, messages: Messages): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null || !found.isDirectory()) throw new Refusal(messages.noFolder(folder));
}

/** Host and port of `--via`. @throws Refusal when it is no such thing */
export function viaOf(via: string, messages: Messages): string {
  const address = via.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  if (URL.parse(`http://${address}`)?.host !== address.toLowerCase()) throw new Refusal(messages.badVia(via));
  return address;
}

/** Whether an address with a port is this machine's own. */
export function isLoopback(address: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(URL.parse(`http://${address}`)?.hostname ?? '');
}

/** @throws Refusal when the file cannot be opened or holds nothing of the web */
export async function assertArchive(path: string, messages: Messages): Promise<void> {
  const archive = await readArchive(path).catch((cause: unknown) => {
    throw new Refusal(messages.noFile(path), { cause });
  });
  const empty = archive.entries.length === 0 && archive.head === null;
  await archive.close();
  if (empty) throw new Refusal(messages.noArchive(path));
}

/** A browser for the pages that scripts draw; `null` when none is wanted or found. It starts with the first page. */
export async function openBrowserFor(render: RenderWish, env: NodeJS.ProcessEnv, messages: Messages): Promise<SharedBrowser | null> {
  if (render === 'never') return null;
  try {
    const path = await findBrowser(env);
    return path === null ? null : openBrowser(path);
  } catch (error) {
    if (error instanceof BrowserRefusal) throw new Refusal(messages.badBrowser(env['BEFFROI_CHROMIUM'] ?? ''), { cause: error });
    throw error;
  }
}

/**
 * Who asks, and where a town can complain. A User-Agent of the caller's own needs no contact beside it when it holds an address.
 *
 * @throws Refusal when somebody else's server would be asked without a contact
 */
export function userAgentOf(
  args: Arguments,
  env: NodeJS.ProcessEnv,
  opened: Pick<Opened, 'own'>,
  messages: Pick<Messages, 'noContact'>,
): string {
  const name = oneLine(args.text('user-agent') ?? '') || SOFTWARE;
  if (/\S@\S|https?:\/\/\S/.test(name)) return name;
  const contact = oneLine(args.text('contact') ?? env['BEFFROI_CONTACT'] ?? '');
  if (contact !== '') return `${name} (+${contact})`;
  if (!opened.own) throw new Refusal(messages.noContact());
  return name;
}

/** Whether an address can be one of the public web: a domain name has a point; IP addresses and `localhost` are let through. */
export function isWebHost(address: string): boolean {
  const host = URL.parse(normalise(address) ?? normalise(`https://${address}`) ?? '')?.hostname ?? '';
  return host === 'localhost' || host.startsWith('[') || host.includes('.');
}

/** A header is one line of ASCII. */
function oneLine(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, ' ').trim();
}
