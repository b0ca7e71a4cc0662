import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { archiveStoreOf } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { blindPage, pagesOfTown } from '@beffroi/observatory';
import { agreementOf, answerItem, itemFile, kindOf, nextItem, planReview, readWave } from '@beffroi/review';
import { person } from '@beffroi/review/testing';
import { openStore } from '@beffroi/store';
import { holdFolder } from '@beffroi/store/testing';
import { plainly } from '@beffroi/terminal/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hosted } from '../packages/cli/test/hosted.ts';
import { BRIEFLY } from './setup/briefly.ts';
import { instrument } from './toy/index.ts';

// An instrument that nothing in the house knows goes the whole way, through the program as people start it.

const PROGRAM = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));
const TOY = fileURLToPath(new URL('toy', import.meta.url));

const TOY_CATALOGUE = instrument({} as never, { env: {} }).catalogue;
const STANDING = { image: '', frame: '', fields: { text: '' } };

/** When people read. */
const NOW = new Date('2027-09-01T08:00:00Z');

/** Communes of Finistère: enough of them to be killed in. */
const TOWNS = 24;
/** How often both are killed. */
const KILLS = inject('all') ? 3 : 2;
const PANEL = ['--department', '29', '--top', String(TOWNS)];

describe('an instrument that is only a folder', () => {
  let folder: string;
  let env: Readonly<Record<string, string>>;
  const living: ChildProcess[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beffroi-toy-'));
    env = { BEFFROI_DATA: join(folder, 'data'), BEFFROI_INSTRUMENTS: TOY, BEFFROI_CHROMIUM: 'none' };
  });
  afterAll(async () => {
    for (const child of living) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const start = (words: readonly string[]): ChildProcess => {
    const child = spawn(process.execPath, [...BRIEFLY, PROGRAM, ...words], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    living.push(child);
    return child;
  };
  const done = async (...words: readonly string[]): Promise<string> => {
    const { code, out, err } = plainly(await hosted(words, { env }));
    expect({ words, code, err: code === 0 ? '' : err }).toEqual({ words, code: 0, err: '' });
    return out;
  };

  /** How many archives lie on the shelf. */
  const archived = async (): Promise<number> => {
    const files = await readdir(join(folder, 'data', 'archives'), { recursive: true }).catch(() => []);
    return files.filter((name) => name.endsWith('.warc.gz')).length;
  };

  it('is opened, worked on by two processes that are killed again and again, and closed with its figures', async () => {
    await done('panel', 'create', 'places', ...PANEL);
    for (const year of ['2026', '2027']) {
      await done('wave', 'open', year, '--panel', 'places', '--instrument', 'squares', '--from-dir', folder, '--at', `${year}-06-01`);
    }
    for (let kill = 0; kill < KILLS; kill++) {
      const before = await archived();
      const crew = [1, 2].map(() => start(['wave', 'run', '2026', '--quiet', '--at-once', '1']));
      const ends = Promise.all(crew.map((child) => once(child, 'close')));
      // In the midst of their work: towns were measured since they began, and others are under way.
      let ended = false;
      void ends.then(() => {
        ended = true;
      });
      while (!ended && (await archived()) < before + 3) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const child of crew) child.kill('SIGKILL');
      await ends;
    }
    expect(await archived()).toBeLessThan(TOWNS);
    // What was killed is gone on with as beside a first terminal: no command starts an engine.
    await using _held = await holdFolder(join(folder, 'data'));
    for (const year of ['2026', '2027']) {
      expect(await done('wave', 'run', year, '--quiet')).toContain(`${TOWNS} sur ${TOWNS} communes mesurées`);
      await done('wave', 'close', year);
      expect(await done('wave', 'show', year, '--verify')).not.toMatch(/autre/);
    }
  });

  describe('with its data held by a process', () => {
    // Commands are as those of a second terminal: none starts an engine.
    let held: AsyncDisposable;
    beforeAll(async () => {
      held = await holdFolder(join(folder, 'data'));
    });
    afterAll(() => held?.[Symbol.asyncDispose]());

    it('is shown, compared and exported by its catalogue and scale', async () => {
      const shown = await done('wave', 'show', '2026');
      for (const word of ['Bancs', 'Ombre', 'Fontaines']) expect(shown).toContain(word);
      expect(shown).not.toMatch(/service|2014|Rien n’a encore/i);
      const document = JSON.parse(await done('wave', 'show', '2026', '--json'));
      expect(document).toMatchObject({ format: 'beffroi-wave/1', instrument: 'squares', final: true });
      expect(document.ranking).toHaveLength(TOWNS);
      expect(document.figures.length).toBeGreaterThan(20);
      expect(await done('wave', 'compare', '2026', '2027')).toMatch(/Bancs/);
      await done('wave', 'export', '2026', '--format', 'csv', '--out', join(folder, 'export'));
      expect(await readFile(join(folder, 'export', 'observations.csv'), 'utf8')).toContain('fountains');
    });

    it('is read blind by two people who see its archived pages, and agreement with them is told', async () => {
      const store = await openStore({ kind: 'folder', path: join(folder, 'data') });
      try {
        const archiveStore = archiveStoreOf({}, join(folder, 'data'));
        const instruments = await instrumentsOf({ store, archiveStore }, { env: { BEFFROI_INSTRUMENTS: TOY } });
        const squares = instruments.find(({ id }) => id === 'squares')!;
        const kind = kindOf(squares);
        const { wave, series } = (await readWave(store, '2026'))!;
        const [ada, ben] = [await person(store, 'Ada', ['coder']), await person(store, 'Ben', ['coder'])];
        await planReview(store, ada, kind, series, NOW);
        for (const coder of [ada, ben]) {
          for (let n = 0; ; n++) {
            const id = await nextItem(store, coder, kind, wave.id, NOW);
            if (id === null) break;
            const { item } = (await itemFile(store, kind, id))!;
            const { title } = squares.catalogue.find((one) => one.id === item.key)!;
            const { pages } = await pagesOfTown({ store, archiveStore }, item, { title: title.fr, names: [] });
            const page = await blindPage({ store, archiveStore }, item, pages[0]!.digest, STANDING);
            // What a person sees: so many things, one level for each three of them. Ben now and then counts one level too many.
            const count = Number(new RegExp(`${title.fr} : (\\d+)`).exec(page.kind === 'shown' ? page.html : '')![1]);
            const level = Math.min(3, Math.ceil(count / 3) + (coder === ben && n % 7 === 0 ? 1 : 0));
            const answer = { kind: level === 0 ? 'absence' : 'level', level };
            await answerItem(store, coder, kind, id, { answer, proof: null, remark: 'compté', supersedes: null }, NOW);
          }
        }
        const report = await agreementOf(store, series, 5);
        expect(report.sampled).toBe(report.twice);
        const [machine, people] = report.agreements.filter(({ indicator }) => indicator === null);
        expect(machine).toMatchObject({ between: 'machine-person', tooFew: false });
        expect(machine!.kappa!.value).toBeGreaterThan(0.8);
        expect(machine!.same!.value).toBeLessThan(1);
        expect(people).toMatchObject({ between: 'person-person', n: report.sampled });
        expect(people!.same!.value).toBeCloseTo(2 * machine!.same!.value - 1);
      } finally {
        await store.close();
      }
    });

    it('is published, and comes back from a backup with the same digests', async () => {
      for (const year of ['2026', '2027']) await done('wave', 'publish', year);
      const before = await done('wave', 'show', '2026', '--verify');
      await done('backup', join(folder, 'kept.beffroi'));
      await done('restore', join(folder, 'kept.beffroi'), '--data', join(folder, 'other'));
      expect(await done('wave', 'show', '2026', '--verify', '--data', join(folder, 'other'))).toBe(before);
    });
  });

  it('is found from the menu and from the sheet of a town, and answers on its pages and over the API', async () => {
    // The pages are built once for all tests.
    expect((await fetch(`${inject('site')}/built`)).ok).toBe(true);
    const child = start(['serve', '--port', '0', '--workers', '0']);
    let address: string | null = null;
    for await (const line of createInterface({ input: child.stdout! })) {
      address = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? null;
      if (address !== null) break;
    }
    const page = async (path: string): Promise<string> => {
      const response = await fetch(`${address}${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      return response.text();
    };
    expect(await page('/')).toContain('href="/mesures/squares"');
    expect(await page('/mesures/squares')).toContain('href="/mesures/squares/vagues/2026"');
    expect(await page('/en/mesures/squares')).toContain('Squares of the town');
    expect(await page('/mesures/squares/vagues/2026')).toContain('Fontaines');
    expect(await page('/villes/29019')).toContain('/mesures/squares/vagues/2027/villes/29019');
    const sheet = await page('/mesures/squares/vagues/2027/villes/29019');
    for (const { title } of TOY_CATALOGUE) expect(sheet).toContain(title.fr);

    const api = async (path: string) => JSON.parse(await page(`/api/v1${path}`));
    expect(JSON.stringify(await api('/instruments'))).toContain('squares');
    expect(JSON.stringify(await api('/instruments/squares/waves/2026'))).toContain('2026');
    const findings = JSON.stringify(await api('/instruments/squares/waves/2026/towns/29019'));
    for (const { id } of TOY_CATALOGUE) expect(findings).toContain(id);
    child.kill('SIGTERM');
    await once(child, 'close');
  });
});
