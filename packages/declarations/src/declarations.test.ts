import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActingMember, ActRefusal } from '@beffroi/acts';
import { type ArchiveStore, folderArchiveStore } from '@beffroi/archive-store';
import { Outbound } from '@beffroi/networks';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asking, declarer, NOW, TOWN } from '../test/authority.ts';
import {
  addDeliberationProof,
  addFileProof,
  addLinkProof,
  checkLinks,
  declarationsOf,
  declare,
  fileOfProof,
  keepProofs,
  withdrawDeclaration,
  withdrawProof,
} from './index.ts';

const PDF = '%PDF-1.7\nDélibération\n';
const LINK = { url: 'https://www.brezan.example/charte', title: 'La charte', dated: '2025-03-01' };
const DELIBERATION = { number: '2025-03-12', title: 'Charte du numérique', dated: '2025-03-12' };

eachEngineAtLength('postgres', 'what an authority declares', (engine) => {
  let store: Store;
  let folder: string;
  let archiveStore: ArchiveStore;
  let maud: ActingMember;
  beforeAll(async () => {
    store = await engine.open();
    folder = await mkdtemp(join(tmpdir(), 'proofs-'));
    archiveStore = folderArchiveStore(join(folder, 'archives'));
    maud = await declarer(store);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  let indicator: string;
  let count = 0;
  beforeEach(() => {
    indicator = `lever-${++count}`;
  });
  const declared = (more = {}) => declare(store, maud, asking({ indicator, ...more }), NOW);
  const standing = async () => (await declarationsOf(store, [TOWN])).filter((one) => one.indicator === indicator);
  const file = async (bytes: string | Buffer, name = 'document'): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const withFile = async (declaration: number, path: string, name: string) =>
    addFileProof({ store, archiveStore }, maud, declaration, { path, name, dated: '2026-01-01' }, NOW);

  it('is what was said last, and what was said before counts again when that is withdrawn', async () => {
    await declared({ level: 2 });
    const last = await declared({ level: 'not-concerned' });
    expect(await standing()).toMatchObject([{ level: 'not-concerned', proofs: [] }]);
    await withdrawDeclaration(store, maud, last, 'Une erreur.', NOW);
    expect(await standing()).toMatchObject([{ level: 2, statement: 'Une charte depuis 2025.', dated: '2026-11-01' }]);
    await expect(withdrawDeclaration(store, maud, last, 'x', NOW)).rejects.toMatchObject({ code: 'withdrawn' });
    await expect(
      store.db
        .updateTable('declaration')
        .set({ level: 5 } as never)
        .execute(),
    ).rejects.toMatchObject({ code: '23000' });
  });

  it('may be said by a representative of the town too', async () => {
    await declare(store, await declarer(store, TOWN, 'representative'), asking({ indicator }), NOW);
    expect(await standing()).toHaveLength(1);
  });

  it.each([
    ['a level that is none', { level: 6 }, 'level'],
    ['half a level', { level: 2.5 }, 'level'],
    ['an indicator that is none', { indicator: '../x' }, 'indicator'],
    ['no word', { statement: ' \u200b ' }, 'statement'],
    ['a day to come', { dated: '2026-11-25' }, 'dated'],
    ['a day that is none', { dated: '2026-02-30' }, 'dated'],
  ])('refuses %s', async (_, more, field) => {
    await expect(declared(more)).rejects.toMatchObject({ code: 'not-valid', details: { field } });
  });

  describe('with proofs', () => {
    it('has them in the order in which they came, until they are withdrawn', async () => {
      const id = await declared();
      const link = await addLinkProof(store, maud, id, LINK, NOW);
      await addDeliberationProof(store, maud, id, DELIBERATION, NOW);
      expect((await standing())[0]!.proofs).toMatchObject([
        { kind: 'link', url: 'https://www.brezan.example/charte', answer: null, checkedOn: null },
        { kind: 'deliberation', number: '2025-03-12', dated: '2025-03-12' },
      ]);
      await withdrawProof(store, maud, link, 'La page a changé.', NOW);
      expect((await standing())[0]!.proofs.map(({ kind }) => kind)).toEqual(['deliberation']);
      await expect(withdrawProof(store, maud, link, 'x', NOW)).rejects.toMatchObject({ code: 'withdrawn' });
    });

    it.each([
      ['a document', PDF, 'rapport.pdf', 'rapport.pdf', 'application/pdf'],
      ['a document by the name of a program', PDF, 'rapport.pdf.exe', 'rapport.pdf', 'application/pdf'],
      ['a document with a path in its name', PDF, '../../etc/passwd', 'passwd.pdf', 'application/pdf'],
      ['a name that is written backwards', PDF, 'C:\\x\\note\u202efdp.exe', 'notefdp.pdf', 'application/pdf'],
      ['a name of nothing but endings', PDF, '.htaccess', 'preuve.pdf', 'application/pdf'],
      ['a name that a machine keeps for itself', PDF, 'CON.pdf', 'preuve CON.pdf', 'application/pdf'],
      ['a picture by the name of a document', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'scan.pdf', 'scan.png', 'image/png'],
      ['a text', 'Une note.\n', 'note.html', 'note.txt', 'text/plain'],
    ])('takes %s', async (_, bytes, name, title, mediaType) => {
      const id = await declared();
      const proof = await withFile(id, await file(bytes), name);
      expect((await standing())[0]!.proofs).toMatchObject([{ kind: 'file', title, mediaType, bytes: Buffer.byteLength(bytes) }]);
      const given = await fileOfProof(store, proof);
      expect(await archiveStore.has(given!.archive)).toBe(true);
    });

    it.each([
      ['a program', Buffer.from('4d5a90000300', 'hex')],
      ['a script', '#!/bin/sh\nrm -rf /\n'],
      ['a page', '<html><script>alert(1)</script></html>'],
      ['a drawing that may hold scripts', ' <svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['an archive of something', 'PK\u0003\u0004 whatever'],
      ['a document with macros', 'PK\u0003\u0004 [Content_Types].xml word/document.xml word/vbaProject.bin'],
      ['what programs against viruses are tried with', `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`],
      ['nothing', ''],
    ])('refuses %s, whatever its name says', async (_, bytes) => {
      await expect(withFile(await declared(), await file(bytes), 'rapport.pdf')).rejects.toMatchObject({ code: 'file-kind' });
    });

    it('refuses a scan of 300 megabytes with its size, unread', async () => {
      const path = await file('%PDF-1.7\n', 'scan');
      await using scan = await open(path, 'r+');
      await scan.truncate(300 * 1024 * 1024);
      await expect(withFile(await declared(), path, 'scan.pdf')).rejects.toMatchObject({
        code: 'too-large',
        details: { bytes: 314_572_800, most: 52_428_800 },
      });
    });

    it('keeps a file as long as a proof needs it', async () => {
      const [one, other] = [await declared(), await declare(store, maud, asking({ indicator: `${indicator}-b` }), NOW)];
      const path = await file(`%PDF-1.7\n${indicator}`);
      const [first, second] = [await withFile(one, path, 'a.pdf'), await withFile(other, path, 'b.pdf')];
      const { archive } = (await fileOfProof(store, first))!;
      await withdrawProof(store, maud, first, 'Plus valable.', NOW);
      await keepProofs({ store, archiveStore });
      expect([await fileOfProof(store, first), await archiveStore.has(archive)]).toEqual([null, true]);
      await withdrawDeclaration(store, maud, other, 'Plus valable.', NOW);
      expect(await keepProofs({ store, archiveStore })).toBeGreaterThan(0);
      expect([await fileOfProof(store, second), await archiveStore.has(archive)]).toEqual([null, false]);
      await withFile(one, path, 'a.pdf');
      expect(await archiveStore.has(archive)).toBe(true);
    });

    it.each([
      ['http://www.brezan.example/charte'],
      ['https://192.168.1.10/charte.pdf'],
      ['https://localhost/charte'],
      ['https://intranet/charte'],
      ['https://fichiers.brezan.local/charte'],
      ['https://nom:mot@brezan.example/'],
      ['javascript:alert(1)'],
      ['file:///etc/passwd'],
      ['charte'],
    ])('refuses the link %s', async (url) => {
      await expect(addLinkProof(store, maud, await declared(), { ...LINK, url }, NOW)).rejects.toMatchObject({ code: 'private-address' });
    });

    it('takes none for what was withdrawn', async () => {
      const id = await declared();
      await withdrawDeclaration(store, maud, id, 'Une erreur.', NOW);
      const path = await file(PDF);
      for (const late of [
        () => addLinkProof(store, maud, id, LINK, NOW),
        () => addDeliberationProof(store, maud, id, DELIBERATION, NOW),
        () => withFile(id, path, 'x.pdf'),
      ])
        await expect(late()).rejects.toMatchObject({ code: 'withdrawn' });
    });
  });

  it('reaches nothing of another authority by its number', async () => {
    const id = await declared();
    const proof = await addLinkProof(store, maud, id, LINK, NOW);
    const stranger = await declarer(store, '29019');
    const path = await file(PDF);
    const tries: Readonly<Record<string, (one: number) => Promise<unknown>>> = {
      withdrawDeclaration: (one) => withdrawDeclaration(store, stranger, one, 'x', NOW),
      addLinkProof: (one) => addLinkProof(store, stranger, one, LINK, NOW),
      addDeliberationProof: (one) => addDeliberationProof(store, stranger, one, DELIBERATION, NOW),
      addFileProof: (one) => addFileProof({ store, archiveStore }, stranger, one, { path, name: 'x.pdf', dated: '2026-01-01' }, NOW),
      withdrawProof: (one) => withdrawProof(store, stranger, one === id ? proof : one, 'x', NOW),
    };
    for (const [verb, attempt] of Object.entries(tries)) {
      await expect(attempt(id), verb).rejects.toThrow(ActRefusal);
      for (const none of [0, -1, 0.5, Number.NaN, 2 ** 40, 99_999])
        await expect(attempt(none), verb).rejects.toMatchObject({ code: 'unknown' });
    }
    await expect(declare(store, stranger, asking({ indicator }), NOW)).rejects.toThrow(ActRefusal);
    expect(await standing()).toMatchObject([{ id, proofs: [{ id: proof }] }]);
  });
});

describe('pages that proofs lead to', () => {
  const ANSWERS: Readonly<Record<string, readonly [status: number, headers?: Record<string, string>]>> = {
    '/there': [200],
    '/gone': [410],
    '/missing': [404],
    '/members': [401],
    '/closed': [403],
    '/led': [302, { location: '/moved' }],
    '/moved': [200],
    '/inside': [302, { location: '/auth/login?next=inside' }],
    '/auth/login?next=inside': [200],
    '/broken': [500],
  };

  eachEngineAtLength('postgres', 'are looked at', (engine) => {
    it('once a month, and what they answered stands', async () => {
      const store = await engine.open();
      const maud = await declarer(store);
      const server = createServer((request, response) => {
        // As servers do that know no HEAD.
        const [status, headers = {}] = request.method === 'HEAD' && request.url === '/there' ? [405] : (ANSWERS[request.url!] ?? [404]);
        response.writeHead(status!, headers as Record<string, string>).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const outbound = new Outbound({ allowPrivate: true });
      const { port } = server.address() as AddressInfo;
      try {
        const id = await declare(store, maud, asking(), NOW);
        const paths = ['/there', '/gone', '/missing', '/members', '/closed', '/led', '/inside', '/broken'];
        // No verb takes such an address: it is that of this machine.
        const of = { declaration_id: id, kind: 'link', dated: '2026-01-01', account_id: maud.id, made_at: NOW } as const;
        for (const path of paths)
          await store.db
            .insertInto('proof')
            .values({ ...of, title: path, url: `http://127.0.0.1:${port}${path}` })
            .execute();
        expect(await checkLinks({ store, outbound }, NOW)).toBe(paths.length);
        const [declaration] = await declarationsOf(store, [TOWN]);
        expect(declaration!.proofs.map((proof) => (proof.kind === 'link' ? [proof.title, proof.answer] : []))).toEqual([
          ['/there', 'public'],
          ['/gone', 'dead'],
          ['/missing', 'dead'],
          ['/members', 'private'],
          ['/closed', 'private'],
          ['/led', 'public'],
          ['/inside', 'private'],
          ['/broken', 'no-answer'],
        ]);
        expect(await checkLinks({ store, outbound }, new Date('2026-12-20T10:00:00Z'))).toBe(0);
        const guarded = new Outbound();
        expect(await checkLinks({ store, outbound: guarded }, new Date('2026-12-26T10:00:00Z'))).toBe(paths.length);
        await guarded.close();
        expect((await declarationsOf(store, [TOWN]))[0]!.proofs.every((proof) => proof.kind === 'link' && proof.answer === 'private')).toBe(
          true,
        );
      } finally {
        await outbound.close();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    });
  });
});
