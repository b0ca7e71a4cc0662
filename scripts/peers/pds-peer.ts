import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { firstLine, type PeerFault, sent } from './snac-peers.ts';

// A real server of AT Protocol for tests, as `npm run pds` finds or installs it, in a process of its own behind the same proxy.

const SCRIPT = fileURLToPath(new URL('../pds.js', import.meta.url));

export interface PdsPeer {
  /** Where every host name is answered. */
  readonly proxy: string;
  /** The server's own name, as the directory has it. */
  readonly host: string;
  /** Puts these faults in the place of those before. */
  put(faults: readonly PeerFault[], pages?: Readonly<Record<string, { readonly type: string; readonly body: string }>>): Promise<void>;
  /** Asks a host for data. */
  look(host: string, path: string): Promise<unknown>;
  /** Calls a procedure of the server. */
  call(method: string, input: object, token?: string): Promise<Readonly<Record<string, unknown>>>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Why there is no such server on this machine; `null` where there is. Installs it where `npm run pds` can. @param appView with what shows feeds and threads */
export function pdsMissing(appView = false): string | null {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...(appView ? ['appview'] : [])], { encoding: 'utf8' });
  return status === 0 ? null : stderr.trim();
}

/**
 * One of one's own; tests share one (`test/support/shared-pds.ts`).
 *
 * @param env variables of its process beside ours
 * @public for benches
 */
export async function startPds(appView = false, env: NodeJS.ProcessEnv = {}): Promise<PdsPeer> {
  const child = spawn(process.execPath, [SCRIPT, 'serve', ...(appView ? ['appview'] : [])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const { proxy, control, pds } = JSON.parse(await firstLine(child)) as {
    readonly proxy: string;
    readonly control: string;
    readonly pds: string;
  };
  const host = new URL(pds).host;
  return {
    proxy,
    host,
    async put(faults, pages = {}) {
      await sent(proxy, control, '/', 'PUT', JSON.stringify({ faults, pages }), {});
    },
    async look(name, path) {
      const { text } = await sent(proxy, name, path, 'GET', null, {});
      return JSON.parse(text) as unknown;
    },
    async call(method, input, token) {
      const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
      const { status, text } = await sent(proxy, host, `/xrpc/${method}`, 'POST', JSON.stringify(input), headers);
      if (status !== 200) throw new Error(`${method}: ${status} ${text}`);
      return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
    },
    async [Symbol.asyncDispose]() {
      const end = once(child, 'exit');
      child.stdin.end();
      await end;
    },
  };
}
