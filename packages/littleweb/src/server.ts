import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentTypeOf } from '@beffroi/capture';
import { fillCalendar, type HostFile, type Route, readHostFile } from './host.ts';
import { fileIn, findInLayers, foldersOf, type HostFolders } from './layers.ts';

/** One request that the little web was asked, in order. */
export interface LittleRequest {
  readonly host: string;
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly userAgent: string;
}

/** A running web of invented towns. */
export interface LittleWeb {
  /** `127.0.0.1:port`. */
  readonly address: string;
  /** What it was asked so far. */
  requests(): readonly LittleRequest[];
  /** Lays other layers over the root, instead of those before: the same web, a year later. */
  lay(layers: readonly string[]): Promise<void>;
  /** Closes every connection; resolves when the port is free. */
  close(): Promise<void>;
}

interface Host {
  readonly folders: HostFolders;
  readonly file: HostFile;
  readonly routes: readonly { readonly pattern: RegExp; readonly route: Route }[];
}

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/** Where the pages of a little web lie, and how it answers. */
export interface LittleWebOptions {
  /** Folder of the web, `<host>/<path>` (see fixtures/README.md). */
  readonly root: string;
  /** Folders laid over it, the topmost last, without those that they hide (default none). */
  readonly layers?: readonly string[];
  /** Port of loopback; any that is free without it. */
  readonly port?: number;
}

/**
 * Serves the web that lies in a folder and in the layers over it on loopback, by `Host` header. A host without a folder is not there: its
 * connections are closed without a word. Rejects when a layer is no folder, or the port is taken.
 */
export async function startLittleWeb(options: LittleWebOptions): Promise<LittleWeb> {
  const { root, port = 0 } = options;
  let webs = [root, ...(await checkedLayers(options.layers ?? []))];
  const hosts = new Map<string, Promise<Host | null>>();
  const asked: LittleRequest[] = [];
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const name = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
    const target = request.url ?? '/';
    asked.push({ host: name, method: request.method ?? '', target, userAgent: request.headers['user-agent'] ?? '' });
    let host = hosts.get(name);
    if (host === undefined) {
      host = openHost(webs, name);
      hosts.set(name, host);
    }
    host.then((found) => respond(found, target, request, response)).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => asked,
    async lay(layers) {
      webs = [root, ...(await checkedLayers(layers))];
      hosts.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A layer that is misspelled would change nothing, and nobody would know. */
async function checkedLayers(layers: readonly string[]): Promise<readonly string[]> {
  for (const layer of layers) if (!(await stat(layer)).isDirectory()) throw new Error(`${layer} is no folder`);
  return layers;
}

async function openHost(webs: readonly string[], name: string): Promise<Host | null> {
  if (!HOST.test(name) || name.includes('..')) return null;
  const folders = await foldersOf(webs, name);
  if (folders.length === 0) return null;
  const file = await readHostFile(await fileIn(folders, '.host.json'));
  return { folders, file, routes: (file.routes ?? []).map((route) => ({ pattern: new RegExp(route.match), route })) };
}

async function respond(host: Host | null, target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (host === null || host.file.down === 'refused') {
    request.socket.destroy();
    return;
  }
  if (host.file.down === 'silent') return;
  if (host.file.down !== undefined) {
    send(response, request, Number(host.file.down), { 'content-type': 'text/plain' }, Buffer.from(`${host.file.down}\n`));
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, request, 405, { allow: 'GET, HEAD' }, Buffer.alloc(0));
    return;
  }
  for (const { pattern, route } of host.routes) {
    // A calendar is one page whatever its month, so its pattern need not speak of the query.
    const match = pattern.exec(target) ?? (route.calendar === undefined ? null : pattern.exec(target.split('?', 1)[0]!));
    if (match !== null) return respondByRoute(host, route, match, target, request, response);
  }
  const file = await findInLayers(host.folders, target);
  if (file !== null) {
    const body = await readFile(file);
    send(response, request, 200, { 'content-type': contentTypeOf(file, body, host.file.html) }, body);
    return;
  }
  const { status = 404, file: page } = host.file.missing ?? {};
  if (page !== undefined) await sendFile(host, page, status, {}, request, response);
  else send(response, request, status, { 'content-type': 'text/html; charset=utf-8' }, Buffer.from(NOT_FOUND));
}

const NOT_FOUND = '<!doctype html><html lang="fr"><title>Page introuvable</title><h1>Page introuvable</h1></html>\n';

async function respondByRoute(
  host: Host,
  route: Route,
  match: RegExpExecArray,
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = Object.fromEntries(Object.entries(route.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  if (route.calendar !== undefined) {
    const template = (await readNamed(host, route.calendar)).toString('utf8');
    const month = new URLSearchParams(target.split('?')[1] ?? '').get(route.parameter ?? 'mois');
    const type = { 'content-type': host.file.html ?? 'text/html' };
    send(response, request, route.status ?? 200, { ...type, ...headers }, Buffer.from(fillCalendar(template, month)));
  } else if (route.location !== undefined) {
    const location = route.location.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '');
    send(response, request, route.status ?? 302, { location, ...headers }, Buffer.alloc(0));
  } else if (route.file !== undefined) await sendFile(host, route.file, route.status ?? 200, headers, request, response);
  else send(response, request, route.status ?? 200, { 'content-type': 'text/plain', ...headers }, Buffer.alloc(0));
}

async function sendFile(
  host: Host,
  name: string,
  status: number,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readNamed(host, name);
  send(response, request, status, { 'content-type': contentTypeOf(name, body, host.file.html), ...headers }, body);
}

/** A file that the host file names. */
async function readNamed(host: Host, name: string): Promise<Buffer> {
  const file = await fileIn(host.folders, name);
  if (file === null) throw new Error(`.host.json names ${name}, which is not there`);
  return readFile(file);
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): void {
  response.writeHead(status, { 'content-length': body.length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A fault of the fixture (a file that a route names is missing): seen by whoever looks, and never taken for a page. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${error instanceof Error ? error.message : String(error)}\n`);
}
