import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folderSource } from '@beffroi/capture';
import { canonicalJson } from '@beffroi/domain';
import { assess } from '@beffroi/services/judge';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Cell } from '../gather/cell/cell.ts';
import { CELL_LIMITS, CellEnded, type CellLimits } from '../gather/cell/cell-limits.ts';
import { Cells } from '../gather/cell/cells.ts';
import { MeasurementStopped, measureTown, recompute } from '../gather/index.ts';
import { hostilePage, wordyPage } from './hostile-pages.ts';
import { materialIn } from './material-in.ts';
import { lay, optionsFor, page, scratch, TOWN } from './town.ts';

const WEB = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'web');

/** Cells of one test, ended after it, with a hand on each of them. */
class OwnCells extends Cells {
  readonly taken: Cell[] = [];

  constructor(limits: Partial<CellLimits> = {}, most?: number) {
    super({ ...CELL_LIMITS, ...limits }, most);
    onTestFinished(() => this.close());
  }

  override take(alone?: boolean): Cell {
    const cell = super.take(alone);
    this.taken.push(cell);
    return cell;
  }
}

const HOSTILE = {
  'www.rivebelle.fr/index.html': TOWN['www.rivebelle.fr/index.html'],
  'www.rivebelle.fr/cantine.html': hostilePage('Cantine'),
  'www.rivebelle.fr/etat-civil.html': TOWN['www.rivebelle.fr/etat-civil.html'],
} as const;

const marks = ({ findings }: { readonly findings: readonly { readonly indicator: string }[] }): string[] =>
  findings.map((finding) => canonicalJson(finding));

/** An ordinary page takes some 20 ms of processor in a cell that is new, and more than twice that on a machine that many use; a hostile one never under 250. */
const SHORT = { look: 120, watch: 5 };

/** What the report says of pages that were not read. */
const unreadOf = ({ facts }: Awaited<ReturnType<typeof measureTown>>): string[] =>
  facts.visits.flatMap(({ url, obstacle, detail }) => (obstacle === 'unreadable' ? [`${new URL(url).pathname}: ${detail}`] : []));

describe('a town in a cell', () => {
  it.each([
    ['https://www.tremeloc.bzh/', 'Trémeloc'],
    ['https://www.rivebelle.fr/', 'Rivebelle'],
    ['https://www.cormeilhac.fr/', 'Cormeilhac'],
  ])('%s has the findings that its archive has when it is judged here', async (start, town) => {
    await using folder = await scratch();
    const cells = new OwnCells();
    const measured = await measureTown(optionsFor(folder, { start, town, source: folderSource(WEB), crawlDelayCap: 0, cells }));
    const here = assess(await materialIn(measured.archive)).map((finding) => canonicalJson(finding));
    expect(marks(measured)).toEqual(here);
    expect(marks(await recompute(measured.archive, { cells }))).toEqual(here);
    expect(cells.size).toBe(1);
  });

  if (inject('all'))
    it('is found the same beside a town of five megabytes a page, whose pages are an obstacle of its own', async () => {
      await using calm = await scratch();
      await using wild = await scratch();
      const cells = new OwnCells(SHORT);
      await lay(join(calm.path, 'web'), TOWN);
      await lay(join(wild.path, 'web'), HOSTILE);
      const alone = await measureTown(optionsFor(calm, { data: join(calm.path, 'alone') }));
      const [beside, hostile] = await Promise.all([measureTown(optionsFor(calm, { cells })), measureTown(optionsFor(wild, { cells }))]);
      expect(marks(beside)).toEqual(marks(alone));
      expect(unreadOf(hostile)).toEqual(['/cantine: reading the page takes too much processor']);
      // What came after it was read, in another cell.
      const of = (service: string) => hostile.findings.find(({ indicator }) => indicator === service);
      expect(of('school-canteen')).toMatchObject({ kind: 'unobserved', obstacle: 'unreadable' });
      expect(of('civil-status-certificates')).toMatchObject({ kind: 'level', level: 4 });
      expect(marks(await recompute(hostile.archive))).toEqual(marks(hostile));
      // They shared a cell: the town that did not end it went on in another.
      expect([...new Set(cells.taken)].filter((cell) => !cell.isAlive)).toHaveLength(1);
    });

  it('leaves unread what has more characters than are judged of a page, and says so', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), { ...TOWN, 'www.rivebelle.fr/cantine.html': wordyPage('Cantine', 520_000) });
    const measured = await measureTown(optionsFor(folder));
    expect(unreadOf(measured)).toEqual(['/cantine: not read: the page has more than 500000 characters']);
    expect(marks(await recompute(measured.archive))).toEqual(marks(measured));
  });

  if (inject('all'))
    it('is not read any further when three of its cells were lost', async () => {
      await using folder = await scratch();
      const links = [1, 2, 3, 4, 5].map((n) => `<a href="/cantine${n}">Cantine ${n}</a>`).join(' ');
      const pages = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`www.rivebelle.fr/cantine${n}.html`, hostilePage(`Cantine ${n}`)]));
      await lay(join(folder.path, 'web'), { 'www.rivebelle.fr/index.html': page('Accueil', links), ...pages });
      const cells = new OwnCells(SHORT);
      const said = unreadOf(await measureTown(optionsFor(folder, { cells }))).map((line) => line.replace(/^.*?: /, ''));
      expect(said.toSorted()).toEqual([
        ...Array.from({ length: 2 }, () => 'not read: 3 pages before it could not be read within their limits'),
        ...Array.from({ length: 3 }, () => 'reading the page takes too much processor'),
      ]);
    });

  it('is read on where its cell was killed from outside', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), TOWN);
    const alone = await measureTown(optionsFor(folder, { data: join(folder.path, 'alone') }));
    const cells = new OwnCells();
    let visits = 0;
    const killed = await measureTown(
      optionsFor(folder, {
        cells,
        onProgress: () => {
          if (++visits === 3) cells.taken[0]!.end('gone');
        },
      }),
    );
    expect(cells.taken).toHaveLength(2);
    expect(marks(killed)).toEqual(marks(alone));
    expect(unreadOf(killed)).toEqual([]);
  });

  it('leaves nothing when it is stopped while a page is looked at, and ends its cell at once where nobody else has it', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), HOSTILE);
    const cells = new OwnCells();
    const stop = new AbortController();
    const measuring = measureTown(
      optionsFor(folder, {
        cells,
        signal: stop.signal,
        // The home page is done, the hostile one is about to be looked at.
        onProgress: ({ visit }) => void (visit.purpose === 'page' && setImmediate(() => stop.abort())),
      }),
    );
    await expect(measuring).rejects.toThrow(MeasurementStopped);
    expect(cells.size).toBe(0);
  });
});

describe('the judging of an archive', () => {
  const wordyTown = async (folder: { readonly path: string }): Promise<string> => {
    const names = Array.from({ length: 20 }, (_, at) => `cantine-${at}`);
    const links = names.map((name) => `<a href="/${name}">${name}</a>`).join(' ');
    await lay(join(folder.path, 'web'), {
      'www.rivebelle.fr/index.html': page('Accueil', links),
      ...Object.fromEntries(names.map((name) => [`www.rivebelle.fr/${name}.html`, wordyPage(name, 450_000)])),
    });
    const { archive } = await measureTown(optionsFor(folder));
    return archive;
  };

  it('fails alone when it takes too much memory, or too much processor', async () => {
    await using folder = await scratch();
    await using calm = await scratch();
    const heavy = await wordyTown(folder);
    await lay(join(calm.path, 'web'), TOWN);
    const light = await measureTown(optionsFor(calm));
    for (const [limits, code] of [
      [{ megabytes: 32 }, 'memory'],
      [{ judge: 200, watch: 5 }, 'processor'],
    ] as const) {
      const cells = new OwnCells(limits);
      const [one, other] = await Promise.allSettled([recompute(heavy, { cells }), recompute(light.archive, { cells })]);
      expect(one).toMatchObject({ status: 'rejected', reason: { name: 'CellEnded', code } });
      expect((one as PromiseRejectedResult).reason).toBeInstanceOf(CellEnded);
      if (other.status === 'rejected') throw other.reason;
      expect(marks(other.value)).toEqual(marks(light));
    }
  });

  it('says of a file that is not there what the file system says', async () => {
    const cells = new OwnCells();
    await expect(recompute('/nowhere/at/all.warc.gz', { cells })).rejects.toMatchObject({ code: 'ENOENT' });
    // Its thread lives on: nothing of it is broken.
    expect(cells.size).toBe(1);
  });
});

describe('the cells of a process', () => {
  it('are as many as may share, however many towns are measured at once or follow each other', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), TOWN);
    const cells = new OwnCells({}, 2);
    const archives: string[] = [];
    let most = 0;
    const worker = async (name: number): Promise<void> => {
      for (let town = 0; town < 5; town++) {
        const { archive } = await measureTown(optionsFor(folder, { cells, data: join(folder.path, `${name}-${town}`), budget: 2 }));
        most = Math.max(most, cells.size);
        archives.push(archive);
      }
    };
    await Promise.all([worker(0), worker(1), worker(2)]);
    expect(archives).toHaveLength(15);
    expect(most).toBeLessThanOrEqual(2);
    cells.close();
    expect(cells.size).toBe(0);
  });

  if (inject('all'))
    it('keep no process alive that has nothing else to do', async () => {
      await using folder = await scratch();
      await lay(join(folder.path, 'web'), TOWN);
      const script = join(import.meta.dirname, 'measure-and-end.ts');
      const { stdout } = await promisify(execFile)(process.execPath, [script, folder.path]);
      expect(stdout).toBe('18 findings\n');
    });

  it('load neither sockets, nor a browser, nor a database: nothing that runs WebAssembly', async () => {
    const script = join(import.meta.dirname, 'loaded-by-cell.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});
