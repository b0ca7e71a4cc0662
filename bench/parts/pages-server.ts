// A site of generated pages that link to each other, on loopback, in a process of its own. Says its address; ends when it is killed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inputOfPart, say } from '../lib/child.ts';
import { ballast } from '../lib/heavy.ts';

const { pages, bytes } = inputOfPart<{ pages: number; bytes: number }>();
/** Each page leads on to so many others by its own content, so that all are found whoever walks. */
const NEXT = 8;
const WORDS = 'place pont jardin halle moulin verger rivage colline clocher fontaine sentier lavoir'.split(' ');
/** Words, no numbers: a thousand addresses that differ in their digits alone would pass for a calendar without end. */
const pathOf = (page: number): string =>
  `/${WORDS[page % 12]}/${WORDS[Math.floor(page / 12) % 12]}-${WORDS[Math.floor(page / 144) % 12]}-${WORDS[Math.floor(page / 1728) % 12]}`;
const { before, after } = ballast(
  bytes - 1500,
  Array.from({ length: 40 }, (_, i) => pathOf(i)),
  1,
);
const bodies = new Map<string, Buffer>();
for (let page = 0; page < pages; page++) {
  const next = Array.from({ length: NEXT }, (_, i) => (page * NEXT + i + 1) % pages);
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page ${page} - Banc</title></head><body>${before}<main><h1>Page ${page}</h1><p>Ce que dit la page numéro ${page} du site, et rien d’autre.</p><ul>${next.map((one) => `<li><a href="${pathOf(one)}">Page ${one}</a></li>`).join('')}</ul></main>${after}</body></html>`;
  bodies.set(pathOf(page), Buffer.from(html));
}
bodies.set('/', bodies.get(pathOf(0))!);

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const body = bodies.get(request.url ?? '/');
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body?.byteLength ?? 0,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
});
server.listen(
  0,
  '127.0.0.1',
  () => void say({ address: `127.0.0.1:${(server.address() as AddressInfo).port}`, bytes: bodies.get('/')!.byteLength }),
);
