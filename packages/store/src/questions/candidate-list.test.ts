import { beforeEach, expect, it } from 'vitest';
import { DATED } from '../../test/rows.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { type ListNote, noteLists, registeredElections, registeredLists } from './candidate-list.ts';
import { addTargetDocuments } from './target-document.ts';

const FIRST: ListNote = {
  territory: '00001',
  year: 2026,
  round: 1,
  key: 'l-ilot-d-abord',
  name: 'L’Îlot d’abord',
  head: 'Anne Aubert',
  label: null,
  state: null,
};
const SAID = { source: 'essai.csv', now: DATED };
const TOGETHER: ListNote = { ...FIRST, key: 'ensemble', name: 'Ensemble', head: null };

eachEngine('the register of lists', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });
  const known = async () =>
    (await registeredLists(store.db, FIRST)).map(({ key, name, head, label, state }) => [key, name, head, label, state]);

  it('knows a list once, and keeps what it was told before beside what is new', async () => {
    expect(await noteLists(store.db, [FIRST, TOGETHER], SAID)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await known()).toEqual([
      ['ensemble', 'Ensemble', '', '', 'not-looked-for'],
      ['l-ilot-d-abord', 'L’Îlot d’abord', 'Anne Aubert', '', 'not-looked-for'],
    ]);
    // What a later source does not say stays as it was known.
    const later = [{ ...FIRST, head: null, label: 'divers', state: 'none-found' as const }, TOGETHER];
    expect(await noteLists(store.db, later, { source: 'autre.csv', now: DATED })).toEqual({ added: 0, changed: 1, same: 1 });
    expect(await known()).toEqual([
      ['ensemble', 'Ensemble', '', '', 'not-looked-for'],
      ['l-ilot-d-abord', 'L’Îlot d’abord', 'Anne Aubert', 'divers', 'none-found'],
    ]);
    expect((await store.db.selectFrom('target').select(['source', 'facts']).orderBy('id').execute()).map(({ source }) => source)).toEqual([
      'essai.csv',
      'essai.csv',
      'autre.csv',
    ]);
    expect(await registeredElections(store.db)).toMatchObject([{ lists: 2 }]);
  });

  it('tells lists of other towns, years and rounds apart', async () => {
    const others = [FIRST, { ...FIRST, territory: '00002' }, { ...FIRST, round: 2 }, { ...FIRST, year: 2020 }, TOGETHER];
    expect((await noteLists(store.db, others, SAID)).added).toBe(5);
    expect((await registeredLists(store.db, FIRST, ['00002', '00003'])).map(({ territory, key }) => [territory, key])).toEqual([
      ['00002', 'l-ilot-d-abord'],
    ]);
    expect(await registeredElections(store.db)).toEqual([
      { year: 2026, round: 2, lists: 1, territories: 1 },
      { year: 2026, round: 1, lists: 3, territories: 2 },
      { year: 2020, round: 1, lists: 1, territories: 1 },
    ]);
  });

  it('notes all lists of a long file, or none', async () => {
    const many = Array.from({ length: 6000 }, (_, n) => ({ ...FIRST, key: `liste-${n}`, name: `Liste ${n}` }));
    await expect(noteLists(store.db, [...many, { ...FIRST, key: 'Pas une clé' }], SAID)).rejects.toMatchObject({ code: '23514' });
    expect(await registeredLists(store.db, FIRST)).toEqual([]);
    expect(await noteLists(store.db, many, SAID)).toEqual({ added: 6000, changed: 0, same: 0 });
    expect(await registeredLists(store.db, FIRST)).toHaveLength(6000);
  });

  it('gives of each document’s name the one that was taken in last', async () => {
    await noteLists(store.db, [FIRST], SAID);
    const [list] = await registeredLists(store.db, FIRST);
    const page = {
      target_id: list!.id,
      name: 'https://a.example/projet',
      archive: 'programmes/a.warc.gz',
      archive_digest: 'sha256:a',
      digest: 'sha256:1',
      bytes: 10,
      media_type: 'text/html',
      unreadable: null,
      taken_at: DATED,
    };
    const pdf = { ...page, name: 'projet.pdf', unreadable: 'scanned', digest: 'sha256:2' };
    expect(await addTargetDocuments(store.db, [page, pdf])).toBe(2);
    expect(await addTargetDocuments(store.db, [page])).toBe(0);
    expect(await addTargetDocuments(store.db, [{ ...page, digest: 'sha256:3', archive: 'programmes/b.warc.gz' }])).toBe(1);
    const [now] = await registeredLists(store.db, FIRST);
    expect(now!.documents.map(({ name, digest, unreadable }) => [name, digest, unreadable])).toEqual([
      ['https://a.example/projet', 'sha256:3', null],
      ['projet.pdf', 'sha256:2', 'scanned'],
    ]);
    // Back to what it was: that is news again.
    expect(await addTargetDocuments(store.db, [page])).toBe(1);
  });
});
