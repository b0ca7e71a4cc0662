import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { THEMES } from '@beffroi/programmes/judge';
import { setEmbargo } from '@beffroi/review';
import { openStore, registeredElections, registeredLists } from '@beffroi/store';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shared, startSite, type TrialSite } from '../../packages/web/test/site.ts';
import { kindsOfPages } from '../support/kinds-of-pages.ts';

const ACTOR = { ...TERMINAL, name: 'essai' };
/** The newest election of the demonstration. */
const YEAR = 2026;
/** Sentences and documents of past elections: what they say themselves is no secret of today, and lists name each other. */
const PAST = /programmes\/(?:document|preuve)\/programmes-20(?:14|20)\b/;
/** What shows promises beside something else, while it may: the levers of a town, as page, table and answer. */
const BESIDE = ['/leviers/communes/99002', '/leviers/communes/99002/leviers.csv', '/api/v1/authorities/99002/levers'];
/** Of pages of programmes that are alike, so many; of all pages, fewer: most say nothing of programmes. */
const ALIKE = inject('deep') ? { programmes: 12, all: 12 } : { programmes: 2, all: 1 };

let site: TrialSite;
/** What only the silent election has: names of lists and of those who lead them, keys, sentences, names of waves. */
let secrets: readonly string[];
/** Public addresses that showed something of programmes before. */
const addresses: string[] = [];
/** Sentences and documents of past elections that were seen before: what they say themselves is known. */
const past = new Set<string>();

async function inStore<T>(data: string, work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: 'folder', path: data });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const silenceTill = (data: string, until: Date | null) =>
  inStore(data, (store) => {
    const now = new Date();
    const from = new Date(now.getTime() - 60_000);
    return setEmbargo(store, ACTOR, { year: YEAR, round: 1 }, until === null ? { kind: 'off' } : { kind: 'period', from, until }, now);
  });

const secretsOf = (data: string): Promise<readonly string[]> =>
  inStore(data, async ({ db }) => {
    const [silent, spoken] = [new Set<string>(), new Set<string>()];
    for (const election of await registeredElections(db)) {
      const kept = election.year === YEAR ? silent : spoken;
      for (const { key, name, head } of await registeredLists(db, election)) for (const text of [key, name, head]) kept.add(text);
    }
    const judged = await db
      .selectFrom('judgement')
      .innerJoin('series', 'series.id', 'judgement.series_id')
      .innerJoin('wave', 'wave.id', 'series.wave_id')
      .where('wave.instrument', '=', 'programmes')
      .select(['wave.name', 'wave.options', 'judgement.findings'])
      .execute();
    for (const { name, options, findings } of judged) {
      const kept = (options['election'] as { readonly year: number }).year === YEAR ? silent : spoken;
      kept.add(name);
      for (const [, quote] of findings.matchAll(/"quote":"([^"\\]{40,80})/g)) kept.add(quote!);
    }
    // A list may be called like its town, or like one of another year; short words stand anywhere, and the codebook has examples of its own.
    const examples = JSON.stringify(THEMES);
    return [...silent].filter((text) => text.length > 9 && !spoken.has(text) && !examples.includes(text));
  });

/** Letters by which a secret is found first. */
const HEAD = 8;
/** The secrets by their first letters: a text is gone through once, not once for each of some thousand. */
let byHead: ReadonlyMap<string, readonly string[]>;
/** Whether a secret may begin with letters like those at a place of a text: nine places in ten are passed over by it. */
const mayBegin = new Uint8Array(1 << 16);
const traceOf = (text: string, at: number): number =>
  (text.charCodeAt(at) ^ (text.charCodeAt(at + 3) << 4) ^ (text.charCodeAt(at + 6) << 8)) & 0xffff;

function keep(all: readonly string[]): void {
  secrets = all;
  byHead = Map.groupBy(all, (secret) => secret.slice(0, HEAD));
  mayBegin.fill(0);
  for (const head of byHead.keys()) mayBegin[traceOf(head, 0)] = 1;
}

/** All that a text holds of the silent election, but for the address that was asked for. */
function leaksIn(text: string, path = ''): readonly string[] {
  const plain = text
    .replaceAll(path.replace(/^\/en(?=\/)/, ''), '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');
  const found = new Set<string>();
  for (let at = 0; at + HEAD <= plain.length; at++) {
    if (mayBegin[traceOf(plain, at)] === 0) continue;
    for (const secret of byHead.get(plain.slice(at, at + HEAD)) ?? []) if (plain.startsWith(secret, at)) found.add(secret);
  }
  return [...found];
}

const isOfProgrammes = (path: string): boolean => /^(?:\/en)?\/programmes(?:\/|$)/.test(path);

/** Follows the links of public pages. @param wanted which are looked at @param alike of pages of one kind, how many */
async function walk(
  starts: readonly string[],
  alike: number,
  wanted: (path: string) => boolean,
  look: (path: string, answer: Response, text: string) => void,
) {
  const kindOf = await kindsOfPages();
  const seen = new Set(starts);
  const waiting = [...starts];
  const looked: Record<string, number> = {};
  while (waiting.length > 0) {
    const path = waiting.pop()!;
    // What is silent must be known from all pages that say it; of the others, one language shows what the other does.
    const kind = wanted === isOfProgrammes ? `${path.slice(0, 3)} ${kindOf(path)}` : kindOf(path);
    looked[kind] = (looked[kind] ?? 0) + 1;
    if (looked[kind] > alike) continue;
    const answer = await fetch(site.url + path, { redirect: 'manual' });
    const text = await answer.text();
    look(path, answer, text);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    for (const [, link] of text.matchAll(/\s(?:href|src)="([^"#]+)/g)) {
      const url = new URL(link!.replaceAll('&amp;', '&'), site.url + path);
      const next = url.pathname + url.search;
      if (url.origin !== site.url || /\.pdf$|\/recalcul$/.test(url.pathname) || seen.has(next) || !wanted(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen.size;
}

beforeAll(async () => {
  site = await startSite();
  keep(await secretsOf(site.data));
  const before: string[] = [];
  const now = new Map<string, string>();
  await walk(['/programmes', '/en/programmes'], ALIKE.programmes, isOfProgrammes, (path, answer, text) => {
    if (PAST.test(path)) {
      past.add(path);
      before.push(text);
    } else if (answer.status === 200) now.set(path, text);
  });
  for (const path of BESIDE) now.set(path, await (await fetch(site.url + path)).text());
  const known = new Set(before.flatMap((text) => leaksIn(text)));
  keep(secrets.filter((secret) => !known.has(secret)));
  for (const [path, text] of now) if (leaksIn(text, path).length > 0) addresses.push(path);
});

afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
});

it('there is something to be silent about: pages of every kind say it', () => {
  expect(secrets.length).toBeGreaterThan(100);
  for (const kind of [/^\/programmes$/, /programmes\/villes\/\d/, /programmes\/preuve/, /programmes\/document/, /programmes\/themes/])
    expect([String(kind), addresses.some((path) => kind.test(path))]).toEqual([String(kind), true]);
  expect(addresses).toEqual(expect.arrayContaining(BESIDE));
});

describe('in the silence of an election', () => {
  const until = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3 * 3_600_000);

  beforeAll(() => silenceTill(site.data, until));

  it('no address that showed it shows anything of it', async () => {
    const wrong: string[] = [];
    const answers: Record<number, number> = {};
    for (const path of addresses) {
      const answer = await fetch(site.url + path);
      const text = await answer.text();
      answers[answer.status] = (answers[answer.status] ?? 0) + 1;
      for (const secret of leaksIn(text, path)) wrong.push(`${path}: ${secret}`);
      if (answer.status === 451) {
        expect([path, answer.headers.get('cache-control'), answer.headers.get('retry-after')]).toEqual([
          path,
          'no-store',
          until.toUTCString(),
        ]);
        expect(text).toMatch(path.startsWith('/en') ? /Electoral silence/ : /Période de réserve électorale/);
        expect(text).toContain(`datetime="${until.toISOString()}"`);
      } else if (answer.status !== 200 && answer.status !== 404) wrong.push(`${path}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    expect(answers[451]).toBeGreaterThan(15);
  });

  if (inject('all'))
    it('no page or file that a link leads to holds anything of it', async () => {
      const wrong: string[] = [];
      const starts = [
        '/',
        '/en',
        '/programmes',
        '/en/programmes',
        '/programmes/villes',
        '/donnees/catalogue.jsonld',
        '/api/openapi.json',
        '/villes/index.json',
      ];
      const operations = [
        '/api/v1/waves',
        `/api/v1/waves/programmes-${YEAR}`,
        `/api/v1/waves/programmes-${YEAR}/figures`,
        `/api/v1/waves/programmes-${YEAR}/towns`,
      ];
      const files = [
        `/donnees/programmes-${YEAR}`,
        `/donnees/programmes-${YEAR}/statements.csv`,
        `/donnees/programmes-${YEAR}/datapackage.json`,
      ];
      const seen = await walk(
        [...starts, ...operations, ...files],
        ALIKE.all,
        () => true,
        (path, answer, text) => {
          if (!PAST.test(path) || past.has(path)) for (const secret of leaksIn(text, path)) wrong.push(`${path}: ${secret}`);
          if (answer.status >= 500) wrong.push(`${path}: ${answer.status}`);
        },
      );
      expect(wrong).toEqual([]);
      expect(seen).toBeGreaterThan(300);
    });

  it('what is silent cannot be told from what is not there', async () => {
    const asked = addresses.filter((path) => path.startsWith('/programmes/preuve'));
    const [real] = asked;
    const made = real!.replace(/\/[^/]+\/\d+$/, '/aucune-liste-de-ce-nom/999');
    const [one, other] = await Promise.all(
      [real!, made].map(async (path) => (await (await fetch(site.url + path)).text()).replaceAll(path, '')),
    );
    expect(one).toBe(other);
  });

  it('past elections stay', async () => {
    const answer = await fetch(`${site.url}/programmes`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/2020/);
  });
});

it('all comes back when the silence is over', async () => {
  await silenceTill(site.data, null);
  for (const path of addresses.filter((_, at) => at % 5 === 0)) {
    const answer = await fetch(site.url + path);
    expect([path, answer.status, leaksIn(await answer.text(), path).length > 0]).toEqual([path, 200, true]);
  }
});

if (inject('all'))
  it('a site of files that is written in silence leaves it out', async () => {
    const out = await shared('files');
    const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const wrong: string[] = [];
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      if (PAST.test(path)) continue;
      // Files of open data too, as bytes: a name that is not squeezed can be read in them.
      for (const secret of leaksIn(`${path.slice(out.length)}\n${await readFile(path, 'utf8')}`))
        wrong.push(`${path.slice(out.length)}: ${secret}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(files.length).toBeGreaterThan(300);
  });
