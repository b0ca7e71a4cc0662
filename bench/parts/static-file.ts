// Serves one file as it lies on the disk, as a server of files does: what a page costs that nobody draws.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inputOfPart, say } from '../lib/child.ts';

const { file, headers } = inputOfPart<{ readonly file: string; readonly headers: Record<string, string> }>();
const server = createServer(async (_, response) => {
  const { size } = await stat(file);
  response.writeHead(200, { ...headers, 'content-length': size });
  createReadStream(file).pipe(response);
}).listen(0, '127.0.0.1', () => void say({ port: (server.address() as AddressInfo).port, pid: process.pid }));
process.once('SIGTERM', () => process.exit(0));
