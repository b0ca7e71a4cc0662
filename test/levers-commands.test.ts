import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LEVERS } from '@beffroi/levers/judge';
import { startLittleWeb } from '@beffroi/littleweb';
import { openStore } from '@beffroi/store';
import { scratch } from '@beffroi/terminal/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandIn } from '../packages/cli/test/in-process.ts';
import { ASKED, SILENT, trialHouse } from '../packages/instruments/levers/test/trial-house.ts';

const WEB = fileURLToPath(new URL('../fixtures/levers/mended-on', import.meta.url));
const FIRST = fileURLToPath(new URL('../fixtures/levers/first-sight', import.meta.url));
const AT = ['--at', '2026-11-24', '--render', 'never'] as const;

interface Document {
  readonly territory: string | null;
  readonly rubric: object;
  readonly levers: readonly {
    readonly lever: string;
    readonly priority: string;
    readonly kind: string;
    readonly level: number | null;
    readonly evidence: readonly { readonly url: string; readonly rule: string; readonly quote: string }[];
    readonly because: string;
  }[];
}

const observeIn = (data: string) =>
  commandIn('levers observe', { BEFFROI_DATA: data, BEFFROI_CHROMIUM: 'none', PATH: process.env['PATH'] });
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('levers observe', () => {
  it('prints one document of all twenty levers in order, each with what proves it or why there is none', async () => {
    await using folder = await scratch();
    const { code, out } = await observeIn(folder.path)('https://www.belleroche.fr/', '--from-dir', WEB, '--town', '35238', '--json', ...AT);
    const document = JSON.parse(out) as Document;
    expect(code).toBe(0);
    expect(Object.keys(document)).toEqual(['territory', 'rubric', 'levers']);
    expect(document.territory).toBe('35238');
    expect(document.levers.map(({ lever, priority }) => [lever, priority])).toEqual(LEVERS.map(({ id, family }) => [id, family]));
    for (const one of document.levers) {
      expect(Object.keys(one)).toEqual(['lever', 'priority', 'kind', 'level', 'evidence', 'because']);
      expect(one.because).toMatch(/\.$/);
      expect(one.level !== null).toBe(one.kind === 'level');
      expect(one.evidence.length > 0).toBe(one.kind === 'level');
      for (const evidence of one.evidence) expect(Object.keys(evidence)).toEqual(['url', 'rule', 'quote']);
    }
    expect(document.levers[0]).toEqual({
      lever: 'elected-lead',
      priority: 'governance',
      kind: 'level',
      level: 3,
      evidence: [
        {
          url: 'https://www.belleroche.fr/conseil.html',
          rule: 'digital-delegation',
          quote: "Systèmes d'information, administration numérique, open data",
        },
      ],
      because: 'La page du conseil met le numérique dans la délégation d’un adjoint ou d’un vice-président.',
    });
  });

  it('says the same from its own archive, from a server that plays every host', async () => {
    await using folder = await scratch();
    const observe = observeIn(folder.path);
    const first = await observe('https://www.ville-clermond.fr/', '--from-dir', WEB, '--json', ...AT);
    const [archive] = await readdir(join(folder.path, 'archives', 'www.ville-clermond.fr')).then((names) =>
      names.filter((name) => name.endsWith('.warc.gz')),
    );
    const path = join(folder.path, 'archives', 'www.ville-clermond.fr', archive!);
    expect((await observe('https://www.ville-clermond.fr/', '--from-warc', path, '--json', ...AT)).out).toBe(first.out);
    const web = await startLittleWeb({ root: WEB });
    try {
      const via = await observe('https://www.ville-clermond.fr/', '--via', web.address, '--json', ...AT);
      expect(via.out).toBe(first.out);
    } finally {
      await web.close();
    }
  });

  it('shows levers by priority to people, and says that silence is no zero', async () => {
    await using folder = await scratch();
    const { code, out } = await observeIn(folder.path)('https://www.thoreuil.fr/', '--from-dir', WEB, ...AT);
    expect(code).toBe(0);
    expect(plain(out)).toContain('0 levier se voit de l’extérieur, sur 20');
    expect(plain(out)).toContain('Ni l’un ni l’autre n’est un zéro.');
    expect(out).toContain('Les moyens technologiques');
  });

  it('ends with 1 where nothing could be observed', async () => {
    await using folder = await scratch();
    const { code, out } = await observeIn(folder.path)('https://www.saint-evroy.fr/', '--from-dir', FIRST, '--json', ...AT);
    expect(code).toBe(1);
    const { levers } = JSON.parse(out) as Document;
    expect(new Set(levers.map(({ kind, because }) => `${kind}: ${because}`))).toEqual(
      new Set(['unobserved: Le site n’a pas pu être lu : ce lecteur n’y est pas admis.']),
    );
  });

  it.each([
    [['pas une adresse'], /n’est pas l’adresse d’un site/],
    [['https://www.thoreuil.fr/', '--from-dir', '/no/such/folder'], /il n’y a pas de dossier/],
    [['https://www.thoreuil.fr/', '--from-dir', WEB, '--via', '127.0.0.1:9'], /--via/],
    [['https://www.thoreuil.fr/', '--from-dir', WEB, '--budget', 'many'], /--budget/],
    [['https://www.thoreuil.fr/', '--from-dir', WEB, '--town', 'Thoreuil'], /INSEE/],
    [['https://www.thoreuil.fr/'], /contact/],
    [['thoreuil', '--contact', 'a@example.org'], /nom de domaine/],
  ] as const)('refuses %j in one sentence', async (words, said) => {
    await using folder = await scratch();
    const { code, out, err } = await observeIn(folder.path)(...words, '--json');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(said);
  });
});

describe('what the terminal shows of waves of levers', () => {
  let folder: Awaited<ReturnType<typeof scratch>>;
  beforeAll(async () => {
    folder = await scratch();
    const store = await openStore({ kind: 'folder', path: folder.path });
    await trialHouse(store);
    await store.close();
  });
  afterAll(() => folder[Symbol.asyncDispose]());
  const command = (name: string, ...words: readonly string[]) => commandIn(name, { BEFFROI_DATA: folder.path })(...words);

  it('levers show: the three views, what stands between them, and what changed', async () => {
    const { code, out } = await command('levers show', ASKED);
    expect(code).toBe(0);
    const text = plain(out);
    expect(text).toContain('Sur 20 leviers');
    expect(text).toMatch(/La collectivité dit|la collectivité n’en dit rien/i);
    expect(text).toMatch(/agents : \+[12],\d \(de \+/);
    expect(text).toContain('Aucune collectivité n’a de rang.');
    const { levers, wave } = JSON.parse((await command('levers show', ASKED, '--wave', 'leviers-2025', '--json')).out);
    expect([wave, levers.length, levers[0].changes]).toEqual(['leviers-2025', 20, []]);
    expect(plain((await command('levers show', SILENT)).out)).toContain('0 dits, 0 vécus, 0 vus');
  });

  it('levers show refuses a code that is none, and a wave that is not there, in one sentence', async () => {
    const bad = await command('levers show', 'Rivebelle');
    expect([bad.code, bad.out]).toEqual([2, '']);
    expect(bad.err).toMatch(/INSEE/);
    expect((await command('levers show', ASKED, '--wave', 'none')).err).toMatch(/n’est pas publiée/);
  });

  it('wave show has no rank in any of its lines or fields, and stands by name', async () => {
    const { code, out } = await command('wave show', 'leviers-2026');
    expect(code).toBe(0);
    const text = plain(out);
    expect(text).toContain('par nom : aucune n’a de rang');
    expect(text).not.toMatch(/Rang sur|de la plus à la moins|Le rang est/);
    const document = (await command('wave show', 'leviers-2026', '--json')).out;
    expect(document).not.toMatch(/rank/i);
    expect(JSON.parse(document).towns).toHaveLength(3);
    const town = await command('wave show', 'leviers-2026', '--town', ASKED, '--json');
    expect(town.out).not.toMatch(/rank/i);
  });

  it('wave compare says what is seen now that was not before, and why', async () => {
    const { code, out } = await command('wave compare', 'leviers-2025', 'leviers-2026');
    expect(code).toBe(0);
    expect(out).not.toMatch(/rang\b|classement/i);
  });

  it('wave export writes the tables of levers', async () => {
    const { code } = await command('wave export', 'leviers-2026', '--out', join(folder.path, 'out'), '--format', 'csv');
    expect(code).toBe(0);
    expect(await readdir(join(folder.path, 'out'))).toEqual(expect.arrayContaining(['lever_answers.csv', 'lever_gaps.csv', 'towns.csv']));
  });
});
