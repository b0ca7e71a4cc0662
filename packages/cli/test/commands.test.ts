import { join } from 'node:path';
import { scratch } from '@beffroi/terminal/testing';
import { describe, expect, it } from 'vitest';
import { beffroi, WEB } from './beffroi.ts';

const START = 'https://www.kerguidic.bzh/';
const AT = ['--at', '2026-11-24', '--town', '99022', '--name', 'Kerguidic'];
const ARCHIVE = join('archives', '99022', '2026-11-24T12-00-00.000Z.warc.gz');

describe('the commands of the house', () => {
  it('shows a town every request that was made', async () => {
    await using folder = await scratch();
    await beffroi(['audit', START, '--from-dir', WEB, '--data', folder.path, ...AT, '--quiet']);
    const { code, out } = await beffroi(['ledger', join(folder.path, ARCHIVE)]);
    expect(code).toBe(0);
    expect(out).toContain('https://www.kerguidic.bzh/ma-commune/mairie');
    expect(out.trimEnd().split('\n').length).toBeGreaterThan(10);
  });

  it.each(['fr', 'en'])('gives the same help as ever (%s)', async (language) => {
    const { code, out } = await beffroi(['--help', '--lang', language]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`golden/help.${language}.txt`);
  });

  it('says its version and that of its rubric', async () => {
    expect((await beffroi(['version'])).out).toMatch(/^Beffroi\/0\.1\.0 · grille \S+ \(sha256:/);
  });

  it('breaks no line of help beyond eighty columns', async () => {
    for (const language of ['fr', 'en']) {
      const { out } = await beffroi(['help', '--lang', language]);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });
});
