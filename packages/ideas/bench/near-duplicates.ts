import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertAccount, insertIdeaBox, openStore, type Store } from '@beffroi/store';
import { ALIKE, type NearIdea, nearIdeas } from '../src/near/near-ideas.ts';
import { newKey } from '../src/secrets.ts';
import { type LabelledPair, PAIRS } from '../test/pairs.ts';

// How well and how fast like ideas are found. `node bench/near-duplicates.ts FOLDER | postgres://…`
// Quality: each second text of a labelled pair is written while the first ones of all pairs are shown, alone and among 10,000 others. Told for pairs of even and of odd number apart; candidates were chosen with all of them in sight.

const IDEAS = 10_000;

const WHAT = [
  ...[
    'Une imprimante partagée',
    'Un écran plus grand',
    'Des chaises réglables',
    'Un tableau d’affichage',
    'Une réunion courte',
    'Un formulaire plus simple',
    'Des horaires décalés',
  ],
  ...[
    'Un logiciel de congés',
    'Un badge unique',
    'Une armoire fermée',
    'Une formation au tableur',
    'Un courrier type',
    'Un annuaire interne',
    'Une permanence du soir',
  ],
  ...[
    'Un vélo de service',
    'Une boîte à outils',
    'Un micro-ondes neuf',
    'Une plante verte',
    'Un numéro direct',
    'Un accueil commun',
    'Des tablettes solides',
    'Une clé de secours',
  ],
];
const WHERE = [
  ...[
    'pour l’état civil',
    'pour la voirie',
    'à la médiathèque',
    'à l’accueil',
    'au centre technique',
    'à la crèche',
    'pour l’urbanisme',
    'aux archives',
    'à la piscine',
    'au deuxième étage',
  ],
  ...[
    'pour les espaces verts',
    'à la cantine',
    'au service des sports',
    'pour les marchés publics',
    'au cimetière',
    'dans la salle de pause',
    'pour les ressources humaines',
    'à la police municipale',
  ],
];
const WHY = [
  ...[
    'parce que les usagers attendent trop',
    'car le papier se perd',
    'pour ne plus saisir deux fois',
    'parce que les signatures traînent',
    'car le chauffage est en panne',
    'pour répondre au téléphone',
  ],
  ...[
    'parce que les dossiers sont mal classés',
    'car personne ne sait qui fait quoi',
    'pour aider les nouveaux collègues',
    'parce que les mots de passe changent',
    'car le bruit fatigue les équipes',
  ],
];
const HOW = [
  ...[
    'avec un essai de trois mois',
    'en commençant par un seul service',
    'sans acheter de matériel',
    'avec les agents volontaires',
    'en demandant l’avis des habitants',
    'dès la rentrée',
    'avec le budget de l’an prochain',
  ],
  ...[
    'en copiant la commune voisine',
    'avec un stagiaire',
    'après une visite sur place',
    'en écrivant une règle claire',
    'avec une affiche à chaque étage',
    'en le disant à la réunion du lundi',
  ],
];

// Without a place, in a folder that goes afterwards.
const scratch = mkdtempSync(join(tmpdir(), 'beffroi-bench-'));
const [where = scratch] = process.argv.slice(2);
const store = await openStore(where.startsWith('postgres:') ? { kind: 'server', url: where } : { kind: 'folder', path: where });
const now = new Date();
const lead = await account(store);

const firsts = [...new Set(PAIRS.map(({ one }) => one))];
const small = await box('98001', firsts);
await quality('among the first texts alone', small);
const large = await box('98002', [...firsts, ...Array.from({ length: IDEAS - firsts.length }, (_, at) => invented(at))]);
await store.executeSql('vacuum analyze idea');
await quality(`among ${IDEAS} ideas`, large);
await speed(large);
await store.close();
rmSync(scratch, { recursive: true });

async function account({ db }: Store): Promise<number> {
  const handle = `bench-${now.getTime()}`;
  const person = { handle, email: `${handle}@brezan.example`, name: 'Alix', password: null, issuer: null, subject: null };
  return insertAccount(db, { ...person, roles: ['facilitator'], territories: ['98001'] }, now);
}

interface Filled {
  readonly id: number;
  /** Text → id of its idea. */
  readonly ids: ReadonlyMap<string, string>;
}

async function box(territory: string, texts: readonly string[]): Promise<Filled> {
  await store.executeSql(`delete from idea where box_id in (select id from idea_box where territory = '${territory}')`);
  await store.executeSql(`delete from idea_box where territory = '${territory}'`);
  const fields = { territory, name: 'Banc', key: newKey(), zone: 'Europe/Paris', state: 'open', keep_days: 90 } as const;
  const id = (await insertIdeaBox(store.db, { ...fields, lead_id: lead, made_at: now }))!;
  const ids = new Map<string, string>();
  for (let from = 0; from < texts.length; from += 500) {
    const part = texts.slice(from, from + 500);
    const rows = await store.db
      .insertInto('idea')
      .values(part.map((said) => rowOf(id, said)) as never)
      .returning(['id', 'said'])
      .execute();
    for (const row of rows) ids.set(row.said, row.id);
  }
  return { id, ids };
}

function rowOf(id: number, said: string) {
  const fixed = { kind: 'idea', title: '', state: 'shown', given_on: '2026-11-24', version: 0, words: '' } as const;
  return { ...fixed, box_id: id, said, account_id: lead, settled_on: '2026-11-24', settled_by: lead };
}

async function quality(what: string, { id, ids }: Filled): Promise<void> {
  const found = new Map<LabelledPair, readonly NearIdea[]>();
  for (const pair of PAIRS) found.set(pair, await nearIdeas(store, { box: id, states: ['shown'] }, pair.other, { most: 3, least: 0 }));
  for (const [half, rest] of [
    ['chosen on', 0],
    ['measured on', 1],
  ] as const) {
    const pairs = PAIRS.filter((_, at) => at % 2 === rest);
    for (const least of rest === 0 ? [0.15, 0.2, 0.25, 0.3, 0.35, 0.4] : [ALIKE]) {
      const proposed = (pair: LabelledPair): boolean =>
        found.get(pair)!.some((near) => near.id === ids.get(pair.one) && near.likeness >= least);
      const same = pairs.filter((pair) => pair.same);
      const other = pairs.filter((pair) => !pair.same);
      const [right, wrong] = [same.filter(proposed).length, other.filter(proposed).length];
      say(
        `${what}, ${half}, from ${least}: ${right} of ${same.length} that say the same are among the first three; ${wrong} of ${other.length} that say something else`,
      );
    }
  }
  if (process.env['MISSED'] !== undefined)
    for (const pair of PAIRS) {
      const near = found.get(pair)!.find((one) => one.id === ids.get(pair.one));
      say(`${pair.same ? 'same ' : 'other'} ${(near?.likeness ?? 0).toFixed(2)} ${pair.one} | ${pair.other}`);
    }
}

async function speed({ id }: Filled): Promise<void> {
  const times: number[] = [];
  let processor = 0;
  for (let round = 0; round < 3; round++)
    for (const { other } of PAIRS) {
      const [began, used] = [performance.now(), process.cpuUsage()];
      await nearIdeas(store, { box: id, states: ['shown', 'merged'] }, other, { most: 6 });
      if (round === 0) continue;
      times.push(performance.now() - began);
      const { user, system } = process.cpuUsage(used);
      processor += (user + system) / 1000;
    }
  const long = PAIRS.slice(0, 12)
    .map(({ one, other }) => `${one} ${other}`)
    .join(' ');
  const began = performance.now();
  await nearIdeas(store, { box: id, states: ['shown', 'merged'] }, long, { most: 6 });
  const took = performance.now() - began;
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(1);
  const ratio = Number(at(0.95)) / 200;
  say(
    `${IDEAS} ideas, ${store.engine}, ${cpus().length} processors: median ${at(0.5)} ms, 95 % ${at(0.95)} ms (${ratio.toFixed(2)} of the 200 ms allowed), longest ${at(1)} ms; ${(processor / times.length).toFixed(1)} ms of this process; a text of ${long.length} signs ${took.toFixed(1)} ms`,
  );
}

/** A text of words that people of a town hall use, put together by its number. */
function invented(at: number): string {
  const of = (list: readonly string[], step: number): string => list[Math.floor(at / step) % list.length]!;
  const [what, where_, why, how] = [WHAT, WHERE, WHY, HOW];
  return `${of(what, 1)} ${of(where_, what.length)} ${of(why, 7)}, ${of(how, 13)} (${at})`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
