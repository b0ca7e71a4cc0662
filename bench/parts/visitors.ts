// Visitors who ask one after the other on connections that are kept, from a process of their own: how many answers, and how long each took.
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { mulberry32 } from '@beffroi/domain';
import { inputOfPart, say } from '../lib/child.ts';

// Addresses of a whole country are too long a line for a process.
const { port, host, paths, connections, seconds, most, order, headers } = JSON.parse(
  await readFile(inputOfPart<string>(), 'utf8'),
) as Visit;

/** How visitors ask. */
export interface Visit {
  readonly port: number;
  readonly host: string;
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Answers at most. */
  readonly most: number;
  /** `often`: as people ask, some pages far more than others (Zipf); `once`: one after the other. */
  readonly order: 'often' | 'once';
  readonly headers: Readonly<Record<string, string>>;
}

const random = mulberry32(11);
let asked = 0;
const ends = performance.now() + seconds * 1000;
const times: number[] = [];
const codes: Record<string, number> = {};
let bytes = 0;

await Promise.all(Array.from({ length: connections }, () => visitor()));
await say({ times: times.sort((one, other) => one - other), codes, bytes, seconds: seconds - (ends - performance.now()) / 1000 });
process.disconnect();

function nextPath(): string | null {
  if (performance.now() > ends || asked >= most) return null;
  const at = asked++;
  if (order === 'once') return at < paths.length ? paths[at]! : null;
  return paths[Math.min(paths.length - 1, Math.floor(paths.length ** random()) - 1)]!;
}

async function visitor(): Promise<void> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  const read = reader(socket);
  for (let path = nextPath(); path !== null; path = nextPath()) {
    const began = performance.now();
    const said = Object.entries({ host: `${host}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${path} HTTP/1.1\r\n${said.join('')}\r\n`);
    const code = await read();
    times.push(performance.now() - began);
    codes[code] = (codes[code] ?? 0) + 1;
  }
  socket.end();
}

/** Reads one answer after the other; only as much of HTTP as the site speaks. */
function reader(socket: Socket): () => Promise<number> {
  let held: Buffer = Buffer.alloc(0);
  let wake: ((code: number) => void) | null = null;
  const look = (): void => {
    const end = held.indexOf('\r\n\r\n');
    if (end === -1 || wake === null) return;
    const head = held.subarray(0, end).toString('latin1');
    const code = Number(head.slice(9, 12));
    const length = /^content-length: (\d+)/im.exec(head)?.[1];
    let whole = end + 4 + Number(length ?? 0);
    if (length === undefined && /^transfer-encoding: chunked/im.test(head)) {
      const last = held.indexOf('\r\n0\r\n\r\n', end + 2);
      if (last === -1) return;
      whole = last + 7;
    }
    if (held.length < whole) return;
    bytes += whole;
    held = held.subarray(whole);
    const tell = wake;
    wake = null;
    tell(code);
  };
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    look();
  });
  socket.on('error', () => wake?.(0));
  return () =>
    new Promise((resolve) => {
      wake = resolve;
      look();
    });
}
