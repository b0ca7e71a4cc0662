import { copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { type ArchiveStore, ArchiveStoreRefusal } from '@beffroi/archive-store';
import { archivedPage } from '@beffroi/observatory';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ABSENT, type MeasuredTown, measuredTown } from '../test/measured-town.ts';
import { type Proof, proof } from './proof.ts';
import { recomputation } from './recomputation.ts';

const STANDING = { image: 'Image :', frame: 'Cadre :', fields: { text: 'champ' } };
const MARK = { wave: null, territory: '99001', service: 'civil-status-certificates' };

eachEngineAtLength('postgres', 'a proof', (engine) => {
  let store: Store;
  let town: MeasuredTown;

  beforeAll(async () => {
    store = await engine.open();
    town = await measuredTown(store, 'https://www.rivebelle.fr/');
    await copyFile(town.archive, `${town.archive}.kept`);
    await copyFile(town.index, `${town.index}.kept`);
  });

  afterAll(() => town[Symbol.asyncDispose]());

  beforeEach(async () => {
    await copyFile(`${town.archive}.kept`, town.archive);
    await copyFile(`${town.index}.kept`, town.index);
  });

  const proofOf = async (archiveStore: ArchiveStore = town.archiveStore, mark = MARK): Promise<Proof> => {
    const found = await proof({ store, archiveStore }, mark);
    if (found === null) throw new Error('no proof');
    return found;
  };
  const kinds = ({ evidence }: Proof): string[] => evidence.map(({ capture }) => capture.kind);

  it('holds the finding, and every quote in its archived page with its place in the archive', async () => {
    const { finding, evidence, archive, series, town: who } = await proofOf();
    expect(who).toMatchObject({ code: '99001', name: 'Rivebelle' });
    expect(finding).toMatchObject({ indicator: 'civil-status-certificates', kind: 'level' });
    expect(evidence.length).toBeGreaterThan(1);
    for (const { capture, evidence: one } of evidence) {
      expect(capture).toMatchObject({ kind: 'held', found: true, digest: one.digest });
      expect(capture.kind === 'held' && capture.offset! > 0).toBe(true);
    }
    expect(archive).toMatchObject({ state: 'whole', file: '1.warc.gz', attempt: 1 });
    expect(series.rubric).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('shows the archived page with the quote marked, and blind to who gives no quote', async () => {
    const { evidence } = await proofOf();
    const one = evidence[0]!.evidence;
    const place = { waveId: town.waveId, territory: '99001', page: one.digest! };
    const page = await archivedPage({ store, archiveStore: town.archiveStore }, place, [one], STANDING);
    expect(page).toMatchObject({ kind: 'shown', url: one.url, digest: one.digest, found: [true], rendered: false });
    expect(page.kind === 'shown' && page.html).toContain('<mark id="preuve">');
    const blind = await archivedPage({ store, archiveStore: town.archiveStore }, { ...place, page: one.url }, [], STANDING);
    expect(blind.kind === 'shown' && blind.html.includes('<mark')).toBe(false);
    expect(
      await archivedPage(
        { store, archiveStore: town.archiveStore },
        { ...place, page: 'https://www.rivebelle.fr/never-asked' },
        [],
        STANDING,
      ),
    ).toEqual({
      kind: 'not-held',
    });
    expect(await archivedPage({ store, archiveStore: town.archiveStore }, { ...place, territory: '99999' }, [], STANDING)).toEqual({
      kind: 'no-archive',
    });
  });

  it('is none of a service, a town or a wave that is not there', async () => {
    for (const other of [{ service: 'circus' }, { territory: '99002' }, { territory: '../etc' }, { wave: 'never' }])
      expect(await proof({ store, archiveStore: town.archiveStore }, { ...MARK, ...other })).toBeNull();
  });

  it('of a town without a site says that nothing was judged', async () => {
    expect(await proofOf(town.archiveStore, { ...MARK, territory: '99999' })).toMatchObject({
      finding: null,
      evidence: [],
      archive: { state: 'no-archive' },
      town: { state: 'without-site' },
    });
  });

  it('of an absence keeps the pages that were read, though nothing was archived', async () => {
    expect(await proofOf(town.archiveStore, { ...MARK, territory: ABSENT.territory, service: ABSENT.finding.indicator })).toMatchObject({
      finding: { kind: 'absence', read: ABSENT.finding.read },
      evidence: [],
      archive: { state: 'no-archive', file: null },
    });
  });

  it('keeps its quotes when the archive is missing, and says so', async () => {
    const whole = await proofOf();
    await rm(town.archive);
    const { evidence, archive } = await proofOf();
    expect(archive.state).toBe('missing');
    expect(evidence.map((one) => one.evidence)).toEqual(whole.evidence.map((one) => one.evidence));
    expect(new Set(evidence.map(({ capture }) => capture.kind))).toEqual(new Set(['missing']));
    expect(await recomputation({ store, archiveStore: town.archiveStore }, MARK)).toEqual({ kind: 'missing' });
  });

  it('reads an archive that lost its index', async () => {
    await rm(town.index);
    expect(new Set(kinds(await proofOf()))).toEqual(new Set(['held']));
  });

  it('says which pages are gone from an archive that was cut', async () => {
    const offsets = (await proofOf()).evidence.map(({ capture }) => (capture.kind === 'held' ? capture.offset! : 0));
    await truncate(town.archive, Math.max(...offsets) + 20);
    const cut = await proofOf();
    expect(cut.archive.state).toBe('damaged');
    expect(cut.evidence.map(({ capture }) => capture.kind)).toEqual(
      offsets.map((offset) => (offset === Math.max(...offsets) ? 'damaged' : 'held')),
    );
  });

  it('says that a page is damaged when a bit of it was turned', async () => {
    const { evidence } = await proofOf();
    const { capture } = evidence[0]!;
    const bytes = await readFile(town.archive);
    const at = (capture.kind === 'held' ? capture.offset! : 0) + 400;
    bytes[at] = bytes[at]! ^ 1;
    await writeFile(town.archive, bytes);
    const damaged = await proofOf();
    expect(damaged.evidence[0]!.capture).toEqual({ kind: 'damaged' });
    expect(damaged.archive.state).toBe('damaged');
    const page = await archivedPage(
      { store, archiveStore: town.archiveStore },
      { waveId: town.waveId, territory: '99001', page: evidence[0]!.evidence.digest! },
      [],
      STANDING,
    );
    expect(page).toEqual({ kind: 'damaged' });
    const again = await recomputation({ store, archiveStore: town.archiveStore }, MARK);
    expect(again).toMatchObject({ kind: 'recomputed', archiveSame: false });
    expect(again?.kind === 'recomputed' && again.damages).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', ''],
    ['something else', 'this is no archive'.repeat(100)],
  ])('takes an archive that became %s for damaged', async (_, text) => {
    await writeFile(town.archive, text);
    expect(new Set(kinds(await proofOf()))).toEqual(new Set(['damaged']));
  });

  it('waits for an archive store that gives no answer, and says so', async () => {
    const silent: ArchiveStore = { ...town.archiveStore, take: () => Promise.reject(new ArchiveStoreRefusal('unreachable', 'test')) };
    expect(new Set(kinds(await proofOf(silent)))).toEqual(new Set(['unreachable']));
    expect(await recomputation({ store, archiveStore: silent }, MARK)).toEqual({ kind: 'unreachable' });
  });

  it('comes out of its archive to the letter when it is computed again', async () => {
    expect(await recomputation({ store, archiveStore: town.archiveStore }, MARK)).toMatchObject({
      kind: 'recomputed',
      same: true,
      differs: [],
      others: { same: 17, all: 17 },
      archiveSame: true,
      damages: 0,
      rubric: { same: true },
    });
  });

  it('has no recomputation where nothing was archived', async () => {
    expect(await recomputation({ store, archiveStore: town.archiveStore }, { ...MARK, territory: '99999' })).toEqual({
      kind: 'no-archive',
    });
    expect(await recomputation({ store, archiveStore: town.archiveStore }, { ...MARK, service: 'circus' })).toBeNull();
  });
});
