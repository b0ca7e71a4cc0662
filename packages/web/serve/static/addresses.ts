import { dirname, relative } from 'node:path';

/** What only a server can do: accounts, contests, questions to the database, measurements; a picture in every order that one may ask for; and the same sheet once more in another order. */
export const SERVED =
  /^(?:\/en)?\/(?:atelier|contester|echange|suivre|recalcul|api|ma-commune)(?:\/|$)|\/recalcul(?:\/|$)|\/pour\/[a-z]+$|\/recherche\.json$|\/graphiques\/[^/]+\/(?:tri|habitants)\//;
/** Last parts of addresses that are files; all others are pages in a folder of their own. */
export const FILE = /\.(?:css|js|svg|png|jpe?g|webp|gif|ico|woff2?|jsonl?d?|ics|csv|parquet|xlsx|md|txt|pdf|xml|webmanifest|atom|html)$/i;
/** The list of towns, as a script: a page opened from a folder may load one, and may not fetch. */
export const TOWN_LIST = '/villes/index.js';

/** Path of an address in the site of files, from its root and without a slash before it. */
export function fileOf(path: string): string {
  const parts = path
    .split('/')
    .filter((one) => one !== '')
    .map(plainPart);
  const last = parts.at(-1);
  return last !== undefined && FILE.test(last) ? parts.join('/') : [...parts, 'index.html'].join('/');
}

/** A part of an address as the name of a file; one that would lead out of the folder stays encoded. */
function plainPart(part: string): string {
  let plain = part;
  try {
    plain = decodeURIComponent(part);
  } catch {
    // Left as it is.
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file may be called so
  return plain === '.' || plain === '..' || /[/\\\u0000-\u001f:*?"<>|]/.test(plain)
    ? encodeURIComponent(plain).replaceAll('.', '%2E')
    : plain;
}

/** A relative address from one file to another. */
export function relativeAddress(from: string, to: string): string {
  const path = relative(dirname(`/${from}`), `/${to}`);
  return path
    .split('/')
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');
}

/** The address that a file will have on the web, where a page in a folder of its own is called by its folder. */
export function webAddress(base: string, file: string): string {
  return `${base.replace(/\/$/, '')}/${file.replace(/(?:^|\/)index\.html$/, '')}`;
}

/** Whether an address leads to the machine itself. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
