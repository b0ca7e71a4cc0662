import { resolve } from 'node:path';
import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { StoreRefusal } from '@beffroi/store';
import { ExportRefusal } from '@beffroi/table-formats';
import { PanelRefusal } from '@beffroi/territories';
import { WaveRefusal } from '@beffroi/waves';
import { describe, expect, it } from 'vitest';
import { TERMINAL_MESSAGES } from '../messages/messages.ts';
import { Refusal } from '../refusal.ts';
import { archivesName, databaseName, inWords } from './house.ts';

describe('the name of a place', () => {
  it.each([
    [{}, resolve('data')],
    [{ DATABASE_URL: '' }, resolve('data')],
    [{ DATABASE_URL: 'postgres://anne:secret@db.example.org:5432/beffroi?password=secret' }, 'postgres://db.example.org:5432/beffroi'],
    [{ DATABASE_URL: 'secret' }, 'DATABASE_URL'],
  ])('holds no password: %j', (env, name) => {
    expect(databaseName(env, 'data')).toBe(name);
  });

  it('is the bucket, the folder that was named, or the data folder, for archives', () => {
    expect(archivesName({}, 'data')).toBe(resolve('data'));
    expect(archivesName({ BEFFROI_ARCHIVES: 'ailleurs' }, 'data')).toBe(resolve('ailleurs'));
    expect(archivesName({ BEFFROI_ARCHIVES: 's3://seau/vagues' }, 'data')).toBe('s3://seau/vagues');
  });
});

describe('what another room refused', () => {
  it.each([
    [new StoreRefusal('not-empty', 'The database is not empty.'), 'La base de « /d » n’est pas vide.'],
    [new ArchiveStoreRefusal('no-bucket', 'vagues'), 'Le seau « vagues » n’existe pas.'],
    [new WaveRefusal('unknown-wave', 'b-2026'), 'Il n’y a pas de vague « b-2026 ».'],
    [new PanelRefusal('bad-top', '-1'), '--top : un nombre de communes, à partir de 1, et non « -1 ».'],
    [new ExportRefusal('exists', '/d/export'), '« /d/export » existe déjà.'],
    [new WaveRefusal('unknown-wave', 'b\u001b[2J'), 'Il n’y a pas de vague « b[2J ».'],
  ])('is said in the reader’s language: %s', (error, said) => {
    const refusal = inWords(error, '/d', TERMINAL_MESSAGES.fr) as Refusal;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.message.replace(/[\u00a0\u202f]/g, ' ')).toContain(said);
    expect(refusal.cause).toBe(error);
  });

  it('is left alone when it is no refusal', () => {
    const bug = new Error('bug');
    expect(inWords(bug, '/d', TERMINAL_MESSAGES.fr)).toBe(bug);
  });

  it('has a sentence for each code, in both languages, that says what to do', () => {
    for (const table of ['storeRefusals', 'archiveStoreRefusals', 'waveRefusals', 'panelRefusals', 'exportRefusals'] as const) {
      const [fr, en] = [TERMINAL_MESSAGES.fr[table], TERMINAL_MESSAGES.en[table]] as Readonly<Record<string, (what: string) => string>>[];
      expect(Object.keys(en!)).toEqual(Object.keys(fr!));
      for (const [code, say] of [...Object.entries(fr!), ...Object.entries(en!)]) expect(say('X'), code).toMatch(/^\p{Lu}|^[«“]|^--/u);
    }
  });
});
