import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderArchiveStore } from '@beffroi/archive-store';
import { parseInseeCode, stratumOf } from '@beffroi/domain';
import { instrumentsOf } from '@beffroi/house';
import { keptLeversIn } from '@beffroi/levers/gather';
import { authorityNow } from '@beffroi/levers/views';
import { startLittleWeb } from '@beffroi/littleweb';
import { insertPanel, judgedTown, noteSites, openStore, publishedWaves, type Store } from '@beffroi/store';
import { openDataFolder } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { spokenWaves } from '@beffroi/waves';
import { expect, it } from 'vitest';
import { commandIn } from '../packages/cli/test/in-process.ts';

// One town by all instruments, through the commands: what one has published, another keeps and judges; and the town's sheet has a section of each.

const CODE = '99002';
const TOWN = { name: 'Montréval', population: 8_700, department: '99', region: '99', epci: null, stratum: stratumOf(8_700) } as const;
const SITE = 'https://www.ville-montreval.fr/';
const fixture = (...path: string[]): string => fileURLToPath(new URL(join('../fixtures', ...path), import.meta.url));
/** What the link to a vendor's portal says. */
const PORTAL = 'Cantine scolaire : inscrire son enfant';
const ANSWERS = '99002-paroles-2026.jsonl';
const AT = new Date('2026-11-29T10:00:00Z');
/** What a list promises there, as it would have handed it out. */
const PROMISES = `Élan pour Montréval

La cantine
Nous mettrons en ligne l’inscription à la cantine scolaire et le paiement des factures.

Nos rues
Nous planterons deux cents arbres.
`;

/** A panel of the one town, and its site. */
async function furnish(store: Store): Promise<void> {
  const now = new Date('2026-01-01T00:00:00Z');
  const members = [{ territory: CODE, ...TOWN }];
  await insertPanel(store.db, { name: 'seule', rule: { kind: 'trial' }, vintage: 2026, createdAt: now, members });
  await noteSites(store.db, [{ territory: parseInseeCode(CODE)!, url: SITE }], { source: 'essai', now });
}

/** The register of lists and a programme, in the layout in which a mission hands them over. @returns the register */
async function programmesIn(folder: string): Promise<string> {
  const columns = 'code_insee;commune;annee;tour;liste;tete_de_liste;etiquette;etat;document;site';
  await writeFile(join(folder, 'elan.txt'), PROMISES);
  const register = join(folder, 'lists.csv');
  await writeFile(register, `${columns}\n${CODE};${TOWN.name};2026;1;Élan;Odile Marsac;divers;trouvé;elan.txt;\n`);
  return register;
}

/** The town's pages, on which a portal stands under words that say nothing of one: services know whose address it is, and levers do not see it by themselves. @returns the root of a web of this town alone */
async function websiteIn(folder: string): Promise<string> {
  const [root, host] = [join(folder, 'web'), 'www.ville-montreval.fr'];
  await cp(fixture('levers', 'plain2', host), join(root, host), { recursive: true });
  const home = join(root, host, 'index.html');
  const html = await readFile(home, 'utf8');
  expect(html).toContain('Portail famille : réserver la cantine, payer');
  await writeFile(home, html.replace('Portail famille : réserver la cantine, payer', PORTAL));
  return root;
}

/** The tasks of a terminal, on a data folder of their own. */
function commandsIn(data: string) {
  const env = { BEFFROI_DATA: data, BEFFROI_CHROMIUM: 'none', PATH: process.env['PATH'] };
  const all = [
    ...['voice import', 'voice wave', 'programmes import', 'programmes wave'],
    ...['wave open', 'wave run', 'wave close', 'wave publish'],
  ] as const;
  const run = Object.fromEntries(all.map((name) => [name, commandIn(name, env)])) as Record<
    (typeof all)[number],
    ReturnType<typeof commandIn>
  >;
  return async (name: (typeof all)[number], ...words: readonly string[]): Promise<void> =>
    expect(await run[name](...words), `${name} ${words.join(' ')}`).toMatchObject({ code: 0 });
}

it('keeps with levers what services and the voice have published, and shows all on one sheet', async () => {
  await using folder = await scratch();
  await using own = await openDataFolder();
  const data = own.path;
  const before = await openStore({ kind: 'folder', path: data });
  await furnish(before);
  await before.close();
  const web = await startLittleWeb({ root: await websiteIn(folder.path) });
  const run = commandsIn(data);
  try {
    const register = (await readFile(fixture('accounts', 'register-2026.csv'), 'utf8'))
      .split('\n')
      .filter((line) => /^(?:code|99002)/.test(line));
    await writeFile(join(folder.path, 'register.csv'), register.join('\n').replace('Port-Lavigne', TOWN.name));
    await writeFile(join(folder.path, ANSWERS), await readFile(fixture('accounts', ANSWERS)));
    await writeFile(
      join(folder.path, ANSWERS.replace('2026', '2025')),
      await readFile(fixture('accounts', ANSWERS.replace('2026', '2025'))),
    );
    await run('voice import', join(folder.path, 'register.csv'), '--allow-private');
    await run('voice wave', 'voix', '--panel', 'seule', '--files-only', '--from-dir', folder.path, '--quiet', '--at', '2026-11-21');
    await run('wave publish', 'voix');
    await run('programmes import', await programmesIn(folder.path));
    await run('programmes wave', 'promesses', '--panel', 'seule', '--year', '2026', '--quiet', '--at', '2026-04-02');
    await run('wave publish', 'promesses');
    for (const [name, instrument, day] of [
      ['services', 'services', '2026-11-22'],
      ['leviers', 'levers', '2026-11-23'],
    ] as const) {
      await run(
        'wave open',
        name,
        '--instrument',
        instrument,
        '--panel',
        'seule',
        '--via',
        web.address,
        '--render',
        'never',
        '--tries',
        '1',
        '--at',
        day,
      );
      await run('wave run', name);
      await run('wave close', name);
      await run('wave publish', name);
    }
  } finally {
    await web.close();
  }

  const store = await openStore({ kind: 'folder', path: data });
  try {
    const [levers] = await publishedWaves(store.db, 'levers');
    const seen = keptLeversIn((await judgedTown(store.db, levers!.series, CODE))!.judgement!.findings);
    const proofsOf = (lever: string) => seen.find(({ indicator }) => indicator === lever)!.evidence;
    const voice = JSON.parse((await judgedTown(store.db, (await publishedWaves(store.db, 'voice'))[0]!.series, CODE))!.judgement!.findings);
    const signed = proofsOf('free-speech').find(({ rule }) => rule === 'signed-answer')!;
    expect(voice[0].evidence.map(({ quote }: { quote: string }) => quote)).toContain(signed.quote);
    expect(proofsOf('saas-flexibility').map(({ rule, quote }) => [rule, quote])).toEqual([['known-portal', PORTAL]]);
    const shown = (await authorityNow(store, CODE, '2026-11-29')).levers.find(({ lever }) => lever === 'saas-flexibility')!;
    expect([shown.seen?.level, shown.seen?.evidence.map(({ quote }) => quote)]).toEqual([3, [PORTAL]]);

    const instruments = await instrumentsOf({ store, archiveStore: folderArchiveStore(join(data, 'archives')) }, { env: {} });
    const { waves } = await spokenWaves({ store, instruments }, AT);
    const [promised] = await publishedWaves(store.db, 'programmes');
    const promises = (await judgedTown(store.db, promised!.series, CODE))!.judgement!.findings;
    expect(promises).toContain('Nous mettrons en ligne l’inscription à la cantine scolaire');
    expect(promises).not.toContain('deux cents arbres');
    const sections = await Promise.all(
      instruments.map(
        async ({ id, sheet }) =>
          [
            id,
            (await sheet?.section(
              store,
              waves.filter(({ wave }) => wave.instrument === id),
              CODE,
            )) ?? null,
          ] as const,
      ),
    );
    expect(sections.filter(([, section]) => section === null)).toEqual([]);
    expect(sections.map(([id]) => id).toSorted()).toEqual(['levers', 'programmes', 'services', 'voice']);
  } finally {
    await store.close();
  }
});
