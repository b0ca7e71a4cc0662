import { digestOf, folderSource, readArchive } from '@beffroi/capture';
import { type Digest, parseInstant } from '@beffroi/domain';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenAccount } from '../judge/account.ts';
import { type MeasuringTrial, readFrom, registerOf, startMeasuring, textOfTown, tweet, xScript } from './testing.ts';
import type { AccountFile } from './unit-register.ts';

let trial: MeasuringTrial;
beforeAll(async () => {
  trial = await startMeasuring();
});
afterAll(() => trial[Symbol.asyncDispose]());

const GIVEN = parseInstant('2026-11-20T12:00:00.000Z')!;

/** Measures one account of these files. */
async function measured(
  files: Readonly<Record<string, Uint8Array>>,
  lost: readonly string[] = [],
): Promise<{ readonly account: SeenAccount; readonly path: string; readonly text: string }> {
  const given = new Map(Object.entries(files).map(([name, bytes]) => [digestOf(bytes), { name, bytes }]));
  const registered: AccountFile[] = [...given].map(([digest, { name }]) => ({
    name,
    digest,
    instant: GIVEN,
    contentType: 'application/octet-stream',
  }));
  const path = await trial.measure(folderSource(trial.folder), registerOf([{ key: 'a', network: 'file', files: registered }]), {
    files: async (digest: Digest) => {
      const file = given.get(digest);
      return file === undefined || lost.includes(file.name) ? null : file.bytes;
    },
  });
  const town = await readFrom(path);
  return { account: town.accounts[0]!, path, text: textOfTown(town) };
}

const codes = ({ sight }: SeenAccount): readonly string[] => sight.obstacles.map(({ obstacle, code }) => `${obstacle}/${code}`);
const line = (id: string, text: string, more: object = {}): string => JSON.stringify({ id, at: '2026-03-10T10:00:00Z', text, ...more });

describe('files of an account', () => {
  it('are copied into the archive and read from it alone, the same to the bit', async () => {
    const { account, path, text } = await measured({
      'a.jsonl': Buffer.from([line('1', 'un'), line('2', 'une question', { author: 'camille' })].join('\n')),
      'b.csv': Buffer.from('id,at,text\n3,2026-03-11T10:00:00Z,trois\n'),
    });
    expect(
      account.posts.map(({ text: words, capture, digest }) => [words, capture.startsWith('file:///accounts/'), digest !== null]),
    ).toEqual([
      ['un', true, true],
      ['trois', true, true],
    ]);
    expect([account.others.length, codes(account)]).toEqual([1, []]);
    expect(text).not.toContain('camille');
    expect(textOfTown(await readFrom(path))).toBe(text);
  });

  it('of X lie in the archive without what is private in them', async () => {
    const zip = zipSync({
      'data/tweets.js': strToU8(xScript('tweets', [tweet(1, 'Bonjour ^SD')])),
      'data/direct-messages.js': strToU8('un mot entre nous'),
      'data/account.js': strToU8(xScript('account', [{ account: { username: 'Brezan', email: 'secret@brezan.example' } }])),
    });
    const { account, path } = await measured({ 'twitter.zip': zip });
    expect([account.posts[0]!.text, account.profile!.url, account.sight.posts]).toEqual(['Bonjour ^SD', 'https://x.com/Brezan', 'whole']);
    const archive = await readArchive(path);
    const kept = await archive.load(archive.kept.find(({ type }) => type === 'resource')!);
    await archive.close();
    expect(Buffer.from(kept!.body).includes('direct-messages')).toBe(false);
    expect(kept!.body.length).toBeLessThan(zip.length);
  });

  it.each<[string, Readonly<Record<string, Uint8Array>>, readonly string[], readonly string[]]>([
    ['nobody has any more', { 'a.jsonl': Buffer.from(line('1', 'un')) }, ['a.jsonl'], ['unreadable/missing']],
    [
      'is a zip that was cut',
      { 'a.zip': zipSync({ 'data/tweets.js': strToU8(xScript('tweets', [tweet(1, 'a')])) }).subarray(0, 50) },
      [],
      ['unreadable/truncated-zip'],
    ],
    ['is a bomb', { 'a.zip': zipSync({ 'data/tweets.js': new Uint8Array(40_000_000) }) }, [], ['budget/zip-bomb']],
    ['is larger than an archive keeps', { 'a.jsonl': Buffer.alloc(65 * 1024 * 1024, ' ') }, [], ['budget/too-large']],
    ['is a page', { 'a.jsonl': Buffer.from('<!doctype html>') }, [], ['unreadable/html-for-data']],
  ])('one of which %s give an obstacle, and the others as ever', async (_, files, lost, expected) => {
    const { account } = await measured({ ...files, 'good.jsonl': Buffer.from(line('9', 'neuf')) }, lost);
    expect([account.posts.map(({ text }) => text), codes(account)]).toEqual([['neuf'], expected]);
  });

  it('hold each post once, the newest capture of two', async () => {
    const { account } = await measured({
      'a.jsonl': Buffer.from([line('1', 'un'), line('1', 'un, corrigé')].join('\n')),
      'b.jsonl': Buffer.from(line('2', 'deux')),
    });
    expect(account.posts.map(({ text }) => text)).toEqual(['un, corrigé', 'deux']);
    expect(codes(account)).toEqual(['unreadable/other-words']);
  });
});
