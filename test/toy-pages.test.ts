import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { dataFolder, holdFolder } from '@beffroi/store/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandIn } from '../packages/cli/test/in-process.ts';
import { shared } from '../packages/web/test/site.ts';
import { BRIEFLY } from './setup/briefly.ts';

// The pages and operations that an instrument has without a line of its own for them.

const SERVING = fileURLToPath(new URL('../packages/web/test/serve-child.ts', import.meta.url));
const TOY = fileURLToPath(new URL('toy', import.meta.url));
const WAVE = '2027';

/** A wave of it, published, by the commands in this process: as processes of their own, as `toy.test.ts` starts them, each would take seconds. */
async function measured(data: string, env: NodeJS.ProcessEnv): Promise<void> {
  await using _ = await holdFolder(data);
  for (const [name, ...words] of [
    ['panel create', 'places', '--department', '29', '--top', '3'],
    ['wave open', WAVE, '--panel', 'places', '--instrument', 'squares', '--from-dir', data, '--at', `${WAVE}-06-01`],
    ['wave run', WAVE, '--quiet'],
    ['wave close', WAVE],
    ['wave publish', WAVE],
  ] as const)
    expect(await commandIn(name, env)(...words)).toMatchObject({ code: 0 });
}

describe('pages of an instrument that is only a folder', () => {
  let data: Awaited<ReturnType<typeof dataFolder>>;
  let url: string;
  let site: ReturnType<typeof spawn>;

  beforeAll(async () => {
    await shared('built');
    data = await dataFolder();
    const own = {
      DATABASE_URL: '',
      BEFFROI_ARCHIVES: '',
      BEFFROI_DATA: data.path,
      BEFFROI_INSTRUMENTS: TOY,
      BEFFROI_CHROMIUM: 'none',
    };
    await measured(data.path, own);
    site = spawn(process.execPath, [...BRIEFLY, SERVING], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...own } });
    [url] = (await once(createInterface({ input: site.stdout! }), 'line')) as [string];
  });

  afterAll(async () => {
    const ended = site === undefined ? null : once(site, 'exit');
    site?.kill('SIGTERM');
    await ended;
    await data?.[Symbol.asyncDispose]();
  });

  const page = async (path: string): Promise<string> => {
    const answer = await fetch(url + path);
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.text()).replaceAll('&nbsp;', ' ').replace(/[\u00a0\u202f]/g, ' ');
  };
  const linksOf = (html: string): readonly string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address!);
  const linkOf = (html: string, pattern: RegExp): string => {
    const found = linksOf(html).find((address) => pattern.test(address));
    expect(found, `a link like ${pattern}`).toBeDefined();
    return found!;
  };

  it('is found from the menu, with its figures, its towns, its findings and the page that they were seen in', async () => {
    const first = await page(linkOf(await page('/'), /^\/mesures\/squares$/));
    for (const word of ['Places de la ville', 'Bancs', 'Ombre', 'Fontaines', 'Niveau moyen']) expect(first).toContain(word);
    const wave = await page(linkOf(first, /^\/mesures\/squares\/vagues\/2027$/));
    const findings = await page(linkOf(wave, /^\/mesures\/squares\/vagues\/2027\/villes\/29\d{3}$/));
    expect(findings).toMatch(/<q[^>]*>Bancs : /);
    const archived = await page(linkOf(findings, /\/benches\/page\/1$/));
    expect(archived).toMatch(/<mark id="preuve">Bancs : /);
    expect(linksOf(archived)).toContain(linkOf(wave, /^\/mesures\/squares\/vagues\/2027\/villes\/29\d{3}$/));
  });

  it('has its section on the sheet of a town, which leads to all findings', async () => {
    const { data } = (await (await fetch(`${url}/api/v1/instruments`)).json()) as { data: readonly { readonly id: string }[] };
    expect(data.map(({ id }) => id)).toContain('squares');
    const code = /villes\/(29\d{3})$/.exec(linkOf(await page('/mesures/squares/vagues/2027'), /villes\/29\d{3}$/))![1]!;
    const sheet = await page(`/villes/${code}`);
    expect(sheet).toContain('Places de la ville');
    expect(linksOf(sheet)).toContain(`/mesures/squares/vagues/2027/villes/${code}`);
    expect(await page(`/en/villes/${code}`)).toContain('Squares of the town');
  });

  it('speaks English, and leaves alone who has pages of their own', async () => {
    expect(await page('/en/mesures/squares')).toMatch(/Squares of the town.*Benches.*Fountains/s);
    const menu = linksOf(await page('/')).filter((address) => address.startsWith('/mesures/'));
    expect(menu).toEqual(['/mesures/squares']);
    expect((await fetch(`${url}/mesures/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/mesures/squares/vagues/1999`)).status).toBe(404);
  });

  it('answers programs as the description says, which names its addresses only because it is there', async () => {
    const description = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, { readonly get: { readonly responses: Readonly<Record<string, never>> } }>>;
    };
    const paths = Object.keys(description.paths).filter((path) => path.startsWith('/instruments'));
    expect(paths).toHaveLength(4);
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(description, 'openapi');
    const code = /villes\/(29\d{3})$/.exec(linkOf(await page('/mesures/squares/vagues/2027'), /villes\/29\d{3}$/))![1]!;
    for (const [path, schema] of [
      ['/instruments', 'Instruments'],
      ['/instruments/squares/waves/latest', 'InstrumentWave'],
      [`/instruments/squares/waves/${WAVE}/towns/${code}`, 'InstrumentFindings'],
      [`/instruments/squares/waves/${WAVE}/contests`, 'Contests'],
    ]) {
      const answer = await fetch(`${url}/api/v1${path}`);
      const body: unknown = await answer.json();
      expect([path, answer.status]).toEqual([path, 200]);
      const fits = ajv.getSchema(`openapi#/components/schemas/${schema}`)!;
      fits(body);
      expect([path, fits.errors]).toEqual([path, null]);
    }
    const { data } = (await (await fetch(`${url}/api/v1/instruments/squares/waves/${WAVE}/towns/${code}`)).json()) as {
      readonly data: readonly {
        readonly kind: string;
        readonly level: number | null;
        readonly evidence: readonly { readonly quote: string }[];
      }[];
    };
    expect(data).toHaveLength(3);
    for (const { kind, level, evidence } of data) {
      expect(level === null).toBe(kind === 'unobserved');
      expect(evidence[0]!.quote).toMatch(/ : /);
    }
    expect((await fetch(`${url}/api/v1/instruments/squares/waves/1999`)).status).toBe(404);
  });
});
