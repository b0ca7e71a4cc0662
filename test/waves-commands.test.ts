import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LittleWeb, startLittleWeb } from '@beffroi/littleweb';
import { holdFolder, testEngine } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { beffroi, WEB } from '../packages/cli/test/beffroi.ts';
import { hosted } from '../packages/cli/test/hosted.ts';

const SECOND = fileURLToPath(new URL('../fixtures/second-year/web', import.meta.url));

/** Real communes play the fictional ones: only these are in the official list. The last has no site that is known. */
const SITES = ['29019;https://www.kerguidic.bzh/', '35238;https://www.ormevillers.fr/', '44109;https://www.roquesalve.fr/'];
const CODES = ['29019', '35238', '44109', '49007'];

let web: LittleWeb;
beforeAll(async () => {
  web = await startLittleWeb({ root: WEB });
});
afterAll(() => web.close());

const engine = testEngine('pglite', () => {
  throw new Error('a folder was taken in a hook');
});

/** A folder with an empty database, which takes four seconds to make; held here, so that commands are as those of a second terminal, unless they are to find nobody. */
async function dataFolder({ held = true } = {}): Promise<string> {
  const place = await (held ? engine.heldPlace() : engine.place());
  return place.kind === 'folder' ? place.path : '';
}

/** A data folder with a panel of four towns; a new one unless it is there. */
async function furnished(data: string): Promise<(...words: string[]) => ReturnType<typeof hosted>> {
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'sites.csv'), `code;url\n${SITES.join('\n')}\n`);
  await writeFile(join(data, 'codes.txt'), `${CODES.join('\n')}\n`);
  const run = (...words: string[]) => hosted([...words, '--data', data]);
  expect((await run('panel', 'import', join(data, 'sites.csv'))).code).toBe(0);
  expect((await run('panel', 'create', 'essai', '--codes', join(data, 'codes.txt'))).code).toBe(0);
  return run;
}

const open = (name: string, ...more: string[]): string[] => [
  ...['wave', 'open', name, '--panel', 'essai', '--via', web.address, '--render', 'never', '--tries', '1'],
  ...more,
];

if (inject('all'))
  describe('an audit', () => {
    it('is given to a wave that has the town, which asks nothing again, and leaves its sheet as one file', async () => {
      await using folder = await scratch();
      const run = await furnished(await dataFolder());
      web.lay([]);
      expect((await run(...open('w', '--at', '2026-11-24'))).code).toBe(0);
      const file = join(folder.path, 'fiche.html');
      const audit = ['audit', 'https://www.kerguidic.bzh/', '--via', web.address, '--render', 'never', '--at', '2026-11-24', '--quiet'];
      const given = await run(...audit, '--town', CODES[3]!, '--into', 'w', '--html', file);
      expect([given.code, given.err]).toEqual([0, expect.stringContaining('La vague w a reçu cette mesure')]);
      const sheet = await readFile(file, 'utf8');
      expect(sheet).toMatch(/<h1>Angers<\/h1>[\s\S]*Trois premiers pas[\s\S]*Mots lus/);
      expect(sheet).not.toMatch(/<script|\ssrc=|url\(|@import/);
      const ran = await run('wave', 'run', 'w');
      expect(ran.out).toMatch(/4 sur 4 communes mesurées/);
      expect((await run(...audit, '--into', 'w')).err).toContain('--town');
      expect((await run(...audit, '--town', '75056', '--into', 'w')).err).toContain('n’est pas à mesurer dans cette vague');
    });
  });

describe('the life of a wave, from the command line', () => {
  it('is opened, run, watched, closed, shown, judged again and compared with the next', async () => {
    await using folder = await scratch();
    const data = join(folder.path, 'données à nous');
    const run = await furnished(data);
    // From here on as beside a first terminal.
    await using _held = await holdFolder(data);
    web.lay([]);

    const opened = await run(...open('2026', '--at', '2026-11-24'));
    expect(opened).toMatchObject({ code: 0, err: '' });
    expect(opened.out).toContain('4\u00a0communes'.replace('\u00a0', ' '));
    expect(opened.out).toMatch(/1 commune est sans site connu/);
    expect((await run('wave', 'close', '2026')).code).toBe(2);

    const ran = await run('wave', 'run', '2026');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^Vague «\u00a02026\u00a0»\u00a0: 3 sur 3 communes mesurées/);
    const watched = JSON.parse((await run('wave', 'watch', '2026', '--json')).out);
    expect(watched).toMatchObject({ wave: '2026', state: 'running', units: { done: 3, 'without-site': 1, waiting: 0 }, captures: 3 });

    const closed = await run('wave', 'close', '2026');
    expect(closed.out).toMatch(/Empreinte\u00a0: sha256:[0-9a-f]{64}/);
    expect((await run('wave', 'run', '2026')).code).toBe(2);
    expect((await run('wave', 'show', '2026', '--verify')).out.split('\n').filter((line) => line.includes('est la même'))).toHaveLength(2);
    expect((await run('assess', '--wave', '2026')).out).toMatch(/a déjà été jugée par services@/);

    const shown = JSON.parse((await run('wave', 'show', '2026', '--json')).out);
    const mean = shown.figures.find(
      (row: Record<string, unknown>) => row['scope'] === 'panel' && row['subject'] === 'all' && row['measure'] === 'level',
    );
    const levels = shown.ranking.flatMap(({ strip }: { strip: string }) => [...strip].filter((sign) => /\d/.test(sign)).map(Number));
    expect(mean.nObserved).toBe(levels.length);
    expect(mean.value).toBeCloseTo(levels.reduce((sum: number, level: number) => sum + level, 0) / levels.length, 12);

    web.lay([SECOND]);
    await run(...open('2027', '--at', '2027-11-24'));
    const worker = await run('wave', 'run', '2027', '--detach');
    expect(worker.out).toContain('beffroi worker');
    expect((await run('worker', '--until-drained')).out).toMatch(/^3 communes menées à bien/);
    expect((await run('wave', 'close', '2027')).code).toBe(0);

    const compared = await run('wave', 'compare', '2026', '2027');
    expect(compared.code).toBe(0);
    const changes = compared.out.split('\n').filter((line) => /^\d{5}\t/.test(line));
    const fell = changes.find((line) => line.startsWith('29019\t') && line.includes('voirie'));
    expect(fell).toMatch(/\t3 → 1\tétabli\ten baisse/);
    expect(changes.some((line) => line.startsWith('44109\t') && line.includes('site déménagé'))).toBe(true);
    const document = JSON.parse((await run('wave', 'compare', '2026', '2027', '--json')).out);
    expect(document.changed.flatMap((town: { changes: unknown[] }) => town.changes)).toHaveLength(changes.length);
    const [town] = document.changed.filter(({ changes }: { changes: unknown[] }) => changes.length > 0);
    // For ever: whoever reads these documents knows a mark by these names.
    expect(Object.keys(town.changes[0].from)).toEqual([
      ...['kind', 'level', 'own', 'lecko2014', 'ceiling'],
      ...['confidence', 'provider', 'obstacle'],
    ]);
    expect(document.towns.withoutSite).toEqual([{ code: '49007', name: 'Angers' }]);

    const sheet = await run('wave', 'show', '2027', '--town', '29019', '--json');
    expect(JSON.parse(sheet.out).history).toHaveLength(36);
    // From a figure to its town, from the town to the page that proves its level.
    const proof = await beffroi(['proof', JSON.parse(sheet.out).archive, 'electoral-registration']);
    expect(proof.code).toBe(0);
    expect(proof.out).toContain('La citation se trouve dans la page archivée');
    const list = JSON.parse((await run('wave', 'list', '--json')).out);
    expect(list.waves.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
      ['2026', 'closed'],
      ['2027', 'closed'],
    ]);
  });

  if (inject('all'))
    it('is interrupted tidily, paused from another terminal, and goes on where it was', async () => {
      const data = await dataFolder({ held: false });
      const run = await furnished(data);
      web.lay([]);
      await run(...open('lente', '--delay', '0,5', '--budget', '12'));
      let paused: ReturnType<typeof beffroi> | null = null;
      // While the first process owns the folder, a second one works through it.
      const ended = await beffroi(['wave', 'run', 'lente', '--at-once', '1', '--data', data], {
        onErr: () => {
          paused ??= run('wave', 'pause', 'lente');
        },
      });
      expect(ended.code).toBe(0);
      expect(await paused).toMatchObject({ code: 0 });
      expect(ended.out).toContain('en pause');
      const before = JSON.parse((await run('wave', 'watch', 'lente', '--json')).out);
      expect(before.state).toBe('paused');
      expect(before.units.waiting).toBeGreaterThan(0);

      const stopped = await beffroi(['wave', 'run', 'lente', '--data', data], { onErr: (child) => child.kill('SIGINT') });
      expect(stopped.code).toBe(130);
      const after = JSON.parse((await run('wave', 'watch', 'lente', '--json')).out);
      expect(after.units.working).toBe(0);
      expect(after.units.done).toBe(before.units.done);

      expect((await run('wave', 'run', 'lente')).code).toBe(0);
      expect(JSON.parse((await run('wave', 'watch', 'lente', '--json')).out).units).toMatchObject({ done: 3, waiting: 0, working: 0 });
    });
});

describe('a folder of one’s own', () => {
  it('is read by a wave as its robots.txt allows, or whole where it is said to be one’s own copy, which every document then says', async () => {
    const data = await dataFolder();
    const run = (...words: string[]) => hosted([...words, '--data', data]);
    // The robots.txt of this one shuts all of its site.
    await writeFile(join(data, 'sites.csv'), 'code;url\n29019;https://www.cormeilhac.fr/\n');
    await writeFile(join(data, 'codes.txt'), '29019\n');
    await run('panel', 'import', join(data, 'sites.csv'));
    await run('panel', 'create', 'une', '--codes', join(data, 'codes.txt'));
    const opened = (name: string, ...more: string[]) =>
      run('wave', 'open', name, '--panel', 'une', '--at', '2026-11-24', '--render', 'never', '--from-dir', WEB, ...more);
    const shown = async (name: string) => JSON.parse((await run('wave', 'show', name, '--json')).out);

    expect((await opened('obeie')).out).not.toContain('--own-copy');
    await run('wave', 'run', 'obeie');
    const shut = await shown('obeie');
    expect(shut.options.source).toEqual({ kind: 'folder', path: WEB });
    expect(shut.ranking[0].observed).toBe(0);

    expect((await opened('entiere', '--own-copy')).out).toContain('--own-copy');
    await run('wave', 'run', 'entiere');
    const whole = await shown('entiere');
    expect(whole.options.source).toEqual({ kind: 'folder', path: WEB, ownCopy: true });
    expect(whole.ranking[0].observed).toBeGreaterThan(0);
    expect((await run('wave', 'show', 'entiere')).out).toContain('--own-copy');
    const out = join(data, 'entiere');
    expect((await run('wave', 'export', 'entiere', '--out', out, '--format', 'csv')).code).toBe(0);
    expect(await readFile(join(out, 'README.md'), 'utf8')).toContain('--own-copy');
  });
});

describe('what a wave refuses', () => {
  it('says what was wrong and what to do, and leaves everything as it was', async () => {
    const run = await furnished(await dataFolder());
    const refused = async (...words: string[]): Promise<string> => {
      const { code, out, err } = await run(...words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^Erreur\u00a0: /);
      return err;
    };
    expect(await refused('wave', 'open', '2026')).toContain('--panel');
    expect(await refused('wave', 'open', '2026', '--panel', 'inconnu', '--from-dir', WEB)).toContain('inconnu');
    expect(await refused('wave', 'open', 'a/b', '--panel', 'essai', '--from-dir', WEB)).toContain('a/b');
    expect(await refused('wave', 'open', '2026', '--panel', 'essai')).toContain('--contact');
    expect(await refused('wave', 'open', '2026', '--panel', 'essai', '--from-dir', WEB, '--quiet-hours', '8h-20h')).toContain(
      '08:00-20:00',
    );
    expect(await refused('wave', 'open', '2026', '--panel', 'essai', '--from-dir', WEB, '--retry-after', 'demain')).toContain('1h,6h,24h');
    expect(await refused('wave', 'open', '2026', '--panel', 'essai', '--own-copy')).toContain('--from-dir');
    expect(await refused('wave', 'run', 'absente')).toContain('absente');
    expect(await refused('wave', 'compare', 'une', 'autre')).toContain('une');
    expect(await refused('assess')).toContain('--wave');
    expect((await run('wave', 'list')).out).toContain('Il n’y a pas de vague');
  });
});
