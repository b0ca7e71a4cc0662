import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scratch } from '@beffroi/terminal/testing';
import { describe, expect, it } from 'vitest';
import { beffroi, WEB } from './beffroi.ts';
import { hosted } from './hosted.ts';

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

  it.each(['fr', 'en'])('gives its help on one page, alike however it is asked for (%s)', async (language) => {
    const { code, out } = await hosted(['--help', '--lang', language]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`golden/help.${language}.txt`);
    expect(await hosted(['help'], { env: { BEFFROI_LANG: language } })).toEqual({ code, out, err: '' });
    expect(out.split('\n').length).toBeLessThan(60);
  });

  it('lists the verbs of a group, the help of a command, and says what was meant', async () => {
    const group = await hosted(['wave']);
    expect([group.code, group.err]).toEqual([0, '']);
    expect(group.out).toContain('wave open');
    const [behind, before] = [await hosted(['wave', 'open', '--help']), await hosted(['help', 'wave', 'open'])];
    expect(behind).toEqual(before);
    expect(behind.out).toContain('--quiet-hours');
    const mistyped = await hosted(['wave', 'opne']);
    expect([mistyped.code, mistyped.out]).toEqual([2, '']);
    expect(mistyped.err).toMatch(/Vouliez-vous dire «.wave open.»/);
  });

  it('is completed in shells', async () => {
    const { code, out } = await hosted(['completion', 'bash']);
    expect(code).toBe(0);
    expect(out).toContain('complete -o bashdefault -F _beffroi beffroi');
    expect((await hosted(['completion', 'tcsh'])).code).toBe(2);
  });

  it('takes its settings from a configuration file, and says the line that is wrong', async () => {
    await using folder = await scratch();
    const config = join(folder.path, 'beffroi.toml');
    await writeFile(config, 'lang = "en"\n');
    expect((await hosted(['help', '--config', config])).out).toContain('Usage: beffroi COMMAND');
    await writeFile(config, 'lang = "fr"\n\n[serve]\nprot = 80\n');
    const { code, err } = await hosted(['help'], { env: { BEFFROI_CONFIG: config } });
    expect(code).toBe(2);
    expect(err).toContain('beffroi.toml, ligne 4');
  });

  it('says its version and that of its rubric', async () => {
    expect((await beffroi(['version'])).out).toMatch(/^Beffroi\/0\.1\.0 · grille \S+ \(sha256:/);
  });

  it('breaks no line of help beyond eighty columns', async () => {
    for (const language of ['fr', 'en']) {
      for (const words of [['help'], ['help', 'settings'], ['help', 'codes'], ['wave'], ['panel']]) {
        const { out } = await hosted([...words, '--lang', language]);
        expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      }
    }
  });
});
