// A wave of many accounts from files: how long it takes to measure, close and publish, and how long its pages are made.
//   node packages/instruments/voice/bench/wave-of-accounts.ts [ACCOUNTS] [POSTS]
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminalActor } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { SOFTWARE } from '@beffroi/capture';
import { stratumOf } from '@beffroi/domain';
import { publishWave } from '@beffroi/review';
import { insertPanel, openStore, publishedWaves } from '@beffroi/store';
import { instrument } from '@beffroi/voice';
import { takeFiles } from '@beffroi/voice/gather';
import { idsBehind, postCards, townVoice, voicePanel } from '@beffroi/voice/views';
import { closeWave, openWave, startWave, work } from '@beffroi/waves';

const [accounts, posts] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 200)];
const data = await mkdtemp(join(tmpdir(), 'beffroi-bench-voices-'));
const store = await openStore({ kind: 'folder', path: data });
const archiveStore = folderArchiveStore(data);
const now = new Date('2026-11-20T12:00:00Z');
const codes = Array.from({ length: accounts }, (_, at) => String(10_001 + at));
const SAID = ['Bus 4 dévié rue Haute jusqu’à 18 h.', 'La piscine rouvre lundi.', 'Conseil municipal jeudi à 20 h, salle des fêtes.'];
const ASKED = ['C’est ouvert samedi ?', 'Toujours pas de lumière rue Basse, que faites-vous ?', 'Merci, c’est réparé !'];
const ANSWERED = ['Oui, de 9 h à 12 h. ^SD', 'On passe voir demain, merci. ^KL', 'Avec plaisir. ^SD'];

/** Posts of one account: news, questions under them and answers, a few a day. */
function madePosts(code: string): string {
  const lines: object[] = [
    {
      account: { handle: `ville${code}`, name: `Ville ${code}`, bio: '^SD Sophie ^KL Karim' },
      covers: { posts: 'whole', answers_under: true, mentions: 'all' },
    },
  ];
  for (let at = 0; at < posts; at += 3) {
    const time = (minutes: number): string => new Date(now.getTime() - (posts - at) * 3_600_000 + minutes * 60_000).toISOString();
    lines.push({ id: `${at}`, at: time(0), text: SAID[at % SAID.length] });
    lines.push({
      id: `${at + 1}`,
      at: time(10),
      text: ASKED[at % ASKED.length],
      author: `lou${at % 40}`,
      author_followers: at,
      reply_to: `${at}`,
    });
    lines.push({ id: `${at + 2}`, at: time(40), text: `@lou${at % 40} ${ANSWERED[at % ANSWERED.length]}`, reply_to: `${at + 1}` });
  }
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
try {
  await insertPanel(store.db, {
    ...{ name: 'bench', rule: { kind: 'bench' }, vintage: 2026, createdAt: now },
    members: codes.map((territory) => ({
      ...{ territory, name: `Ville ${territory}`, population: 9000, stratum: stratumOf(9000), department: '10', region: '44', epci: null },
    })),
  });
  const taking = performance.now();
  for (const code of codes) {
    const path = join(data, `${code}.jsonl`);
    await writeFile(path, madePosts(code));
    const note = {
      territory: code,
      key: `file-ville${code}`,
      network: 'file',
      address: null,
      handle: `ville${code}`,
      name: null,
      state: 'found',
    } as const;
    await takeFiles(note, [{ path, name: `${code}.jsonl` }], {
      store,
      archiveStore,
      actor: terminalActor(),
      folder: join(data, 'work'),
      source: 'bench',
      now,
    });
  }
  console.log(`${accounts} accounts with ${posts} posts each taken in: ${seconds(taking)}`);
  const voice = instrument({ store, archiveStore }, { env: {} });
  const cpu = process.cpuUsage();
  const measuring = performance.now();
  await openWave(store, terminalActor(), {
    name: 'bench',
    panel: 'bench',
    instrument: voice,
    dated: now,
    options: { userAgent: SOFTWARE, render: 'never', tries: 1, filesOnly: true },
    now,
  });
  await startWave(store, terminalActor(), 'bench', now);
  await work(store, {
    archiveStore,
    instruments: [voice],
    browser: null,
    folder: join(data, 'work'),
    atOnce: 4,
    wave: 'bench',
    until: 'settled',
    signal: new AbortController().signal,
  });
  const wave = await closeWave(store, terminalActor(), { name: 'bench', archiveStore, instruments: [voice], now });
  const { user, system } = process.cpuUsage(cpu);
  console.log(`measured and closed: ${seconds(measuring)}, ${((user + system) / 1e6).toFixed(1)} s of processor`);
  await publishWave(store, terminalActor(), wave.id, now);
  if ((await publishedWaves(store.db)).length !== 1) throw new Error('the wave is not there');
  for (const [what, make] of [
    ['panel', () => voicePanel(store, null)],
    ['sheet', () => sheetOf(codes[0]!)],
  ] as const) {
    const times: number[] = [];
    for (let at = 0; at < 9; at++) {
      const from = performance.now();
      await make();
      times.push(performance.now() - from);
    }
    console.log(
      `${what}: first ${times[0]!.toFixed(0)} ms, then ${times
        .slice(1)
        .sort((one, other) => one - other)[4]!
        .toFixed(0)} ms`,
    );
  }
} finally {
  await store.close();
  await rm(data, { recursive: true, force: true });
}

async function sheetOf(code: string): Promise<void> {
  const view = (await townVoice(store, null, code))!;
  for (const account of view.found!.accounts) {
    for (const figure of ['answers', 'unanswered', 'signed', 'carried-on'] as const)
      await postCards(
        { store, archiveStore },
        { archive: view.archive, territory: code, account: account.key },
        idsBehind(account, figure),
        { most: 3 },
      );
  }
}
