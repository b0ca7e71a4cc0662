import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// Real servers for tests: two of snac, as `npm run snac` finds or installs them, behind a proxy that gives them names and puts faults between them.

const SCRIPT = fileURLToPath(new URL('../snac.js', import.meta.url));

/** Names of these servers on this machine, where others may run the same tests. */
const LABEL = `essai-${process.pid}`;
export const BREZAN = `social-${LABEL}.brezan.example`;
export const VALDOR = `pouet-${LABEL}.valdor.example`;

/** What is done to answers in the place of a server. */
export interface PeerFault {
  readonly host: string;
  readonly path: string;
  /** Of the request; any where it is not said. */
  readonly method?: string;
  readonly kind: 'status' | 'reset' | 'cut' | 'silence' | 'html' | 'clock';
  readonly times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PeerServer {
  readonly host: string;
  readonly data: string;
  readonly users: readonly { readonly name: string; readonly password: string }[];
}

export interface SnacPeers {
  readonly snac: string;
  /** Where every host name is answered. */
  readonly proxy: string;
  readonly servers: readonly PeerServer[];
  /** Puts these faults and pages in the place of those before; pages by `host/path`. */
  put(wanted: {
    readonly faults?: readonly PeerFault[];
    readonly pages?: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
  }): Promise<void>;
  /** Asks a host. */
  ask(
    host: string,
    path: string,
    options?: AskOptions,
  ): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string }>;
  /** Writes as somebody: their token, by host and name. */
  signIn(host: string, name: string): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface AskOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly token?: string;
  /** In the place of a token. */
  readonly authorization?: string;
  readonly form?: Readonly<Record<string, string>>;
}

/** Why there are no such servers on this machine; `null` where there are. Installs them where `npm run snac` can. */
export function snacMissing(): string | null {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' });
  return status === 0 ? null : stderr.trim();
}

export async function startSnac(): Promise<SnacPeers> {
  const child = spawn(process.execPath, [SCRIPT, 'serve', LABEL], { stdio: ['pipe', 'pipe', 'pipe'] });
  const { snac, proxy, control, servers } = JSON.parse(await firstLine(child)) as Pick<SnacPeers, 'snac' | 'proxy' | 'servers'> & {
    readonly control: string;
  };
  const ask: SnacPeers['ask'] = async (host, path, { method = 'GET', token, authorization, form } = {}) => {
    const body = form === undefined ? null : new URLSearchParams(form).toString();
    const headers = {
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(authorization === undefined ? {} : { authorization }),
    };
    for (let tries = 1; ; tries++) {
      try {
        return await sent(proxy, host, path, method, body, headers);
      } catch (error) {
        // One in fifty of its answers is a connection that it closed before it had read the question.
        if (tries === 5) throw error;
      }
    }
  };
  return {
    snac,
    proxy,
    servers,
    ask,
    async put(wanted) {
      await sent(proxy, control, '/', 'PUT', JSON.stringify(wanted), {});
    },
    signIn: (host, name) =>
      tokenOf(ask, host, servers.flatMap((one) => (one.host === host ? one.users : [])).find((one) => one.name === name)!),
    async [Symbol.asyncDispose]() {
      const end = once(child, 'exit');
      child.stdin.end();
      await end;
    },
  };
}

/** By the way of OAuth that the server offers: an application, its form, a code, a token. */
async function tokenOf(ask: SnacPeers['ask'], host: string, { name, password }: PeerServer['users'][number]): Promise<string> {
  const redirect = 'urn:ietf:wg:oauth:2.0:oob';
  const app = JSON.parse(
    (await ask(host, '/api/v1/apps', { method: 'POST', form: { client_name: 'Essai', redirect_uris: redirect, scopes: 'read write' } }))
      .text,
  ) as { readonly client_id: string; readonly client_secret: string };
  const form = { login: name, passwd: password, redir: redirect, cid: app.client_id, state: '' };
  const page = await ask(host, '/oauth/x-snac-login', { method: 'POST', form });
  const code = /code=([\w-]+)/.exec(String(page.headers['location'] ?? ''))?.[1] ?? /[0-9a-f]{32,}/.exec(page.text)?.[0];
  if (code === undefined) throw new Error(`no code from ${host}: ${page.status} ${page.text.slice(0, 300)}`);
  const token = await ask(host, '/oauth/token', {
    method: 'POST',
    form: { grant_type: 'authorization_code', client_id: app.client_id, client_secret: app.client_secret, redirect_uri: redirect, code },
  });
  return (JSON.parse(token.text) as { readonly access_token: string }).access_token;
}

/** The first line that a process prints. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (piece) => {
    said += String(piece);
  });
  const first = await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), once(child, 'exit').then(() => [])]);
  if (typeof first[0] !== 'string') throw new Error(`it did not start: ${said.trim()}`);
  return first[0];
}

type Sent = Awaited<ReturnType<SnacPeers['ask']>>;

/** One request at a proxy, for the host that it stands before. */
export function sent(
  proxy: string,
  host: string,
  path: string,
  method: string,
  body: string | null,
  headers: Readonly<Record<string, string>>,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request(`http://${proxy}${path}`, { method, headers: { ...headers, ...length, host }, agent: false }, async (answer) => {
      try {
        let text = '';
        for await (const piece of answer.setEncoding('utf8')) text += piece;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      } catch (error) {
        reject(error);
      }
    });
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}
