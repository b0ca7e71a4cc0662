// What each request takes at most: `beffroi serve` on a country, asked for some addresses of every route, the atelier's and the interface's too, each for the first time and again.
// Processor of the server alone; how long at once its loop was held, in processor too, for the clock of a machine with other work says little.
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { insertAccount, openStore } from '@beffroi/store';
import { startSession } from '../packages/accounts/src/session.ts';
import { besideServices } from './lib/beside-services.ts';
import { placeFor } from './lib/private-server.ts';
import { usageOf } from './lib/process-tree.ts';
import { publishedCountry } from './lib/published-country.ts';
import { type Route, routeOf, routesOfSite } from './lib/routes.ts';
import { median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { servedSite } from './lib/served-site.ts';
import { untilQuiet } from './lib/until-quiet.ts';
import type { Held } from './parts/held.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite' },
    towns: { type: 'string', default: '35000' },
    /** Towns of which programmes and levers are known. */
    lists: { type: 'string', default: '1000' },
    data: { type: 'string' },
    url: { type: 'string' },
    /** A data folder that holds the same country, or a backup of it: a server is filled from it. */
    from: { type: 'string' },
    /** Addresses of a route. */
    each: { type: 'string', default: '3' },
    /** Seconds at most that the server is left alone before the first question. */
    rest: { type: 'string', default: '60' },
    only: { type: 'string' },
    not: { type: 'string' },
    /** A file that every measurement is written to, as JSON. */
    out: { type: 'string' },
  },
});
/** Milliseconds of processor that one request may take at once. */
const AIM = 100;
/** Milliseconds until an answer that never ends is left, and until what a request has set going is over. */
const [LONGEST, SETTLED] = [60_000, 25];
const PRELOAD = fileURLToPath(new URL('./parts/held.ts', import.meta.url));
/** What ends the session, leads to somebody else, or never ends. */
const LEFT = /^\/atelier\/(?:deconnexion|proconnect|demonstration)|\/direct$/;
const ROLES = ['administrator', 'coder', 'adjudicator', 'desk-lead', 'facilitator', 'agent', 'representative'];

/** One request, and what it took. */
interface Asked extends Held {
  readonly route: string;
  readonly path: string;
  readonly code: number;
  readonly bytes: number;
  readonly firstByte: number;
  readonly wall: number;
  /** Milliseconds of processor of the database's server. */
  readonly database: number;
}

await using folder = await scratch();
const data = values.data ?? join(folder.path, 'data');
const { place, server } = await placeFor(values.engine, values.url, data);
const codes = await publishedCountry(place, Number(values.towns), [2025, 2026], values.from);
const cookie = await furnished();
const routes = await routesOfSite();
const site = await servedSite(place, data, { flags: ['--import', PRELOAD] });
const all: Asked[] = [];
try {
  site.process.send('begin');
  await untilQuiet(site.pid, Number(values.rest));
  site.process.send('end');
  const [{ process: spent, atOnce }] = (await once(site.process, 'message')) as [Held];
  console.log(`Before anybody asked: ${spent.toFixed(0)} ms, ${atOnce.toFixed(0)} of them at once at most.\n`);
  await walk();
} finally {
  // What was measured until a fault is told too.
  report();
  await site.end();
  server?.end();
}

/** Programmes, levers and plans beside the services, once; a session of somebody who may see all. */
async function furnished(): Promise<string> {
  const store = await openStore(place);
  try {
    const { rows } = await store.executeSql("select count(*)::int as n from wave where instrument <> 'services'");
    const step = Math.max(1, Math.floor(codes.length / Number(values.lists)));
    const some = codes.filter((_, at) => at % step === 0).map((code) => ({ code, name: `Commune ${code}`, population: 3_000 }));
    if ((rows as { n: number }[])[0]!.n === 0) await besideServices(store, some, 'some');
    const now = new Date();
    const who = { handle: `camille-${now.getTime()}`, email: `c${now.getTime()}@brezan.example`, name: 'Camille', password: null };
    const id = await insertAccount(
      store.db,
      { ...who, issuer: null, subject: null, roles: ROLES, territories: [some[0]!.code] } as never,
      now,
    );
    const account = { id, ...who, roles: ROLES, territories: [some[0]!.code] };
    const { secret } = await store.db
      .transaction()
      .execute((trx) => startSession(trx, account as never, 'password', { address: '127.0.0.1', agent: null }, now));
    return `beffroi=${secret}`;
  } finally {
    await store.close();
  }
}

/** From page to page, some addresses of each route, until no new one is found. */
async function walk(): Promise<void> {
  const seen = new Set<string>();
  const taken = new Map<string, number>();
  // Open data of a country are being made for some minutes, and who asks for them waits: last.
  const [waiting, late]: [string[], string[]] = [[], []];
  const find = (path: string): void => {
    const route = routeOf(path, routes);
    if (route === null || seen.has(path) || LEFT.test(path) || path.startsWith('/en/') || path === '/en') return;
    if (values.only !== undefined && !new RegExp(values.only).test(path)) return;
    if (values.not !== undefined && new RegExp(values.not).test(path)) return;
    seen.add(path);
    const name = nameOf(path, route);
    if ((taken.get(name) ?? 0) >= Number(values.each)) return;
    taken.set(name, (taken.get(name) ?? 0) + 1);
    (path.startsWith('/donnees') ? late : waiting).push(path);
  };
  for (const path of [...routes.filter(({ fixed }) => fixed).map(({ id }) => id), ...searched(), ...(await operations())]) find(path);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift() ?? late.shift()) {
    const { body, type } = await measured(path);
    if (type.startsWith('text/html')) for (const link of linksIn(body, path)) find(link);
    // The same again: what is kept.
    await measured(path);
    if (values.out !== undefined) await writeFile(values.out, JSON.stringify(all, null, 1));
  }
  const reached = new Set(all.map(({ path }) => routeOf(path, routes)));
  const never = routes.filter((route) => !reached.has(route)).map(({ id }) => id);
  if (values.only === undefined) console.log(`Routes that nothing led to: ${never.join(' ')}\n`);
}

/** What is typed into boxes that search. */
function searched(): readonly string[] {
  return ['s', 'sai', 'saint', 'marseile', 'st jean'].flatMap((words) =>
    ['/villes/recherche.json', '/ma-commune/recherche.json', '/guichet/recherche.json', '/api/v1/search', '/villes'].map(
      (path) => `${path}?q=${encodeURIComponent(words)}`,
    ),
  );
}

/** Every operation of the interface, for towns of the country. */
async function operations(): Promise<readonly string[]> {
  const { body } = await ask('/api/openapi.json');
  const { paths } = JSON.parse(body) as { readonly paths: Readonly<Record<string, unknown>> };
  return Object.keys(paths).flatMap((path) =>
    codes.slice(0, 2).map((code) => {
      const wave = /\/programmes\//.test(path) ? 'municipales-2026' : /\/levers\//.test(path) ? 'leviers-2026' : 'france-2026';
      return path
        .replace(/^(?!\/api)/, '/api/v1')
        .replace('{wave}', wave)
        .replace('{instrument}', 'services')
        .replace('{code}', code)
        .replace('{service}', 'school-canteen');
    }),
  );
}

/** What a route answers is several things where the rest of an address is free: operations of the interface, scopes of a ranking. Each by itself, told by its first word and its length; those of the interface by all words that name no town. */
function nameOf(path: string, { id }: Route): string {
  const free = id.indexOf('[...');
  if (free === -1) return id;
  const rest = path
    .split('?', 1)[0]!
    .split('/')
    .slice(id.slice(0, free).split('/').length - 1);
  const names = (word: string, at: number): boolean => (id.startsWith('/api/') ? !/\d/.test(word) : at === 0);
  return rest.length === 0 ? id : `${id} ${rest.map((word, at) => (names(word, at) ? word : '*')).join('/')}`;
}

function linksIn(html: string, from: string): readonly string[] {
  // Of what a page says of itself only addresses.
  return [...html.matchAll(/\s(?:(?:href|src)="|content="(?=\/|https?:))([^"#]+)/g)].flatMap(([, link]) => {
    const url = URL.parse(link!.replaceAll('&amp;', '&'), `http://127.0.0.1:${site.port}${from}`);
    return url !== null && url.port === String(site.port) && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname)
      ? [url.pathname + url.search]
      : [];
  });
}

async function measured(path: string): Promise<{ readonly body: string; readonly type: string }> {
  const before = server === null ? 0 : (await usageOf(server.pid)).cpu;
  site.process.send('begin');
  const answer = await ask(path);
  await sleep(SETTLED);
  site.process.send('end');
  const [held] = (await once(site.process, 'message')) as [Held];
  const after = server === null ? 0 : (await usageOf(server.pid)).cpu;
  const { code, bytes, firstByte, wall } = answer;
  all.push({ route: nameOf(path, routeOf(path, routes)!), path, code, bytes, firstByte, wall, database: (after - before) * 1000, ...held });
  return answer;
}

async function ask(path: string) {
  const headers = { 'accept-encoding': 'br', 'accept-language': 'fr', ...(path.startsWith('/atelier') && { cookie }) };
  const began = performance.now();
  const asking = request({ host: '127.0.0.1', port: site.port, path, headers }).end();
  const [response] = await once(asking, 'response');
  const firstByte = performance.now() - began;
  const late = setTimeout(() => asking.destroy(), LONGEST);
  const pieces: Buffer[] = [];
  try {
    for await (const piece of response) pieces.push(piece as Buffer);
  } catch {
    // It was left.
  }
  clearTimeout(late);
  const bytes = Buffer.concat(pieces);
  const type = String(response.headers['content-type'] ?? '');
  const text = /html|json/.test(type)
    ? (response.headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes).toString()
    : '';
  return { code: Number(response.statusCode), bytes: bytes.byteLength, firstByte, wall: performance.now() - began, body: text, type };
}

/** By route, the worst first: the first address asked for (what the program has to do once among it), the middle of the others, and what is asked for again. */
function report(): void {
  const byRoute = Map.groupBy(all, ({ route }) => route);
  const lines = [...byRoute].map(([route, asked]) => {
    const firsts = asked.filter(({ path }, at) => asked.findIndex((one) => one.path === path) === at);
    const again = asked.filter((one) => !firsts.includes(one));
    const worst = firsts.toSorted((one, other) => other.atOnce - one.atOnce)[0]!;
    const others = firsts.length > 1 ? firsts.slice(1) : firsts;
    return { route, firsts, again, worst, others, most: Math.max(...asked.map(({ atOnce }) => atOnce)) };
  });
  const ms = (all: readonly number[]): string => (all.length === 0 ? '' : median(all).toFixed(0));
  console.log(
    table([
      [
        'route',
        'n',
        'first ms',
        'others ms',
        'again ms',
        'held at once',
        'of it gc',
        'system',
        'again held',
        'clock',
        'database',
        'KB',
        'codes',
        'worst of them',
      ],
      ...lines
        .toSorted((one, other) => other.most - one.most)
        .map(({ route, firsts, again, worst, others, most }) => [
          ...[`${most > AIM ? '! ' : ''}${route}`, String(firsts.length), firsts[0]!.process.toFixed(0)],
          ...[
            ms(others.map((one) => one.process)),
            ms(again.map((one) => one.process)),
            worst.atOnce.toFixed(0),
            worst.collected.toFixed(0),
            worst.system.toFixed(0),
          ],
          ...[Math.max(0, ...again.map(({ atOnce }) => atOnce)).toFixed(0), worst.clock.toFixed(0), ms(others.map((one) => one.database))],
          ...[ms(firsts.map(({ bytes }) => bytes / 1024)), [...new Set(firsts.map(({ code }) => code))].join(','), worst.path],
        ]),
    ]),
  );
  const over = lines.filter(({ most }) => most > AIM);
  const own = Math.max(...all.map(({ atOnce, collected }) => atOnce - collected));
  console.log(
    `\n${lines.length} routes, ${all.length} requests; ${over.length} routes hold the loop for more than ${AIM} ms of processor at once; without what was collected meanwhile, ${own.toFixed(0)} ms at most.`,
  );
}
