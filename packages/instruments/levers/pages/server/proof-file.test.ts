import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memberActor } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { addFileProof, declarationsOf, declare, withdrawProof } from '@beffroi/declarations';
import { insertAccount, type Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { afterAll, expect, test } from 'vitest';
import { proofFilePath } from '../paths.ts';
import { proofFileAnswer } from './proof-file.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const TOWN = '35238';
const SAID = { territory: TOWN, indicator: 'free-speech', level: 4, statement: 'Une charte.', dated: '2026-11-01' } as const;

/** Somebody who declares for the town. */
async function declarer({ db }: Store) {
  const rights = { name: 'Maud', roles: ['facilitator' as const], territories: [TOWN] };
  const person = { handle: 'maud', email: 'maud@brezan.example', password: null, issuer: null, subject: null };
  return memberActor({ id: await insertAccount(db, { ...person, ...rights }, NOW), ...rights }, null);
}

const PDF = '%PDF-1.7\nDélibération\n';

test('a proof’s file is given to be kept, by its authority alone, until it is withdrawn', async () => {
  const store = await testEngine('postgres', afterAll).open();
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-proof-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const house = { store, archiveStore: folderArchiveStore(join(folder, 'archives')) };
  const maud = await declarer(store);
  await writeFile(join(folder, 'note'), PDF);
  const declaration = await declare(store, maud, SAID, NOW);
  const proof = await addFileProof(house, maud, declaration, { path: join(folder, 'note'), name: 'L’été.pdf', dated: '2026-01-01' }, NOW);
  const [told] = (await declarationsOf(store, [TOWN]))[0]!.proofs;
  if (told?.kind !== 'file') throw new Error('The proof is no file.');

  const address = proofFilePath(TOWN, told.digest, told.title)!;
  const name = address.split('/').at(-1)!;
  const locals = { house } as unknown as App.Locals;
  const answer = await proofFileAnswer(locals, TOWN, name);
  expect(await answer.text()).toBe(PDF);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'application/pdf',
    'content-length': String(Buffer.byteLength(PDF)),
    'content-disposition': "attachment; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9.pdf",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  for (const [code, file] of [
    ['75056', name],
    [TOWN, `${'0'.repeat(64)}.pdf`],
    [TOWN, '../../../etc/passwd'],
    [TOWN, told.digest],
  ] as const)
    await expect(proofFileAnswer(locals, code, file)).rejects.toMatchObject({ status: 404 });
  await withdrawProof(store, maud, proof, 'Une erreur.', NOW);
  await expect(proofFileAnswer(locals, TOWN, name)).rejects.toMatchObject({ status: 404 });
});

test('what is no digest, and has no ending, has no address', () => {
  expect(proofFilePath(TOWN, 'x', 'note.pdf')).toBeNull();
  expect(proofFilePath(TOWN, '0'.repeat(64), 'note')).toBeNull();
});
