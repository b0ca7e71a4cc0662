import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SOFTWARE, viaSource } from '@beffroi/capture';
import { instrumentsOf } from '@beffroi/house';
import { startLittleWeb } from '@beffroi/littleweb';
import type { WaveElection } from '@beffroi/programmes/gather';
import { addSite, importLists, type ListEntry, programmesInstrument, readLists, type TakingTools } from '@beffroi/programmes/gather';
import { knownTerritories, publishWave, registeredElections } from '@beffroi/store';
import { closeWave, openWave, startWave, work } from '@beffroi/waves';
import type { Context } from '../context.ts';
import type { House } from '../house.ts';
import { type Arguments, atOnceOf } from '../options.ts';
import { waveProgressOf } from '../wave-progress.ts';
import { toolsOf } from './programmes-add.ts';
import { tools } from './wave-run.ts';

/** Name of the register in its folder of the fixtures. */
const REGISTER = 'register.csv';

/**
 * Takes the fictional lists and their programmes in, and measures, closes and publishes a wave of each of their elections, the oldest first. Does nothing
 * where the fixtures have no register.
 *
 * @param panel name of the panel of fictional towns
 */
export async function makeDemoProgrammes(house: House, fixtures: string, panel: string, args: Arguments, context: Context): Promise<void> {
  const { screen, messages } = context;
  const folder = join(fixtures, 'programmes');
  const bytes = await readFile(join(folder, REGISTER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (bytes === null) return;
  const quiet = args.flag('quiet');
  const { lists } = await readLists(bytes, { known: await knownTerritories(house.store.db) });
  const taking = await toolsOf(house, REGISTER, context);
  const { documents } = await importLists(lists, folder, taking, (done, all) => screen.status(messages.takingDocuments(done, all)));
  const collected = await collectSites(lists, join(folder, 'web'), taking);
  screen.status('');
  if (!quiet) screen.aside(messages.demoProgrammes(lists.length, documents + collected));
  for (const { year, round } of (await registeredElections(house.store.db)).toReversed()) {
    if (round === 1 || round === 2) await measure(house, panel, { year, round }, args, context);
  }
}

/** Collects the campaign sites of lists from a web of their own; gives how many documents came of it. */
async function collectSites(lists: readonly ListEntry[], root: string, taking: TakingTools): Promise<number> {
  const sited = lists.filter(({ site }) => site !== null);
  if (sited.length === 0) return 0;
  const web = await startLittleWeb({ root });
  const source = viaSource(web.address);
  try {
    let documents = 0;
    for (const { territory, year, round, key, name, head, label, site } of sited) {
      const place = { territory, election: { year, round }, key, name, head, label };
      const how = {
        start: site!,
        source,
        budget: 40,
        interval: 0,
        crawlDelayCap: 0,
        userAgent: SOFTWARE,
        render: 'never',
        browser: null,
      } as const;
      documents += (await addSite(place, how, taking)).added;
    }
    return documents;
  } finally {
    await source.close();
    await web.close();
  }
}

async function measure(house: House, panel: string, election: WaveElection, args: Arguments, context: Context): Promise<void> {
  const { screen, messages, signal } = context;
  const { store, shelf } = house;
  const quiet = args.flag('quiet');
  const name = `programmes-${election.year}${election.round === 1 ? '' : '-t2'}`;
  const now = (): Date => new Date(context.now());
  // Voters are called in March.
  const dated = new Date(Date.UTC(election.year, 2, 12, 12));
  if (!quiet) screen.aside(messages.demoElection(messages.quoted(name), election.year));
  const options = { userAgent: SOFTWARE, render: 'never', tries: 1, election: { ...election } };
  await openWave(store, { name, panel, instrument: programmesInstrument({ store, shelf, ocr: null }), dated, options, now: now() });
  await startWave(store, name);
  const shown = waveProgressOf(store, name, context, quiet);
  try {
    const atOnce = atOnceOf(args.text('at-once'), messages);
    await work(store, { ...(await tools(house, context.env)), atOnce, wave: name, until: 'settled', signal, onEvent: shown.tell });
  } finally {
    await shown.end();
  }
  signal.throwIfAborted();
  const wave = await closeWave(store, { name, shelf, instruments: await instrumentsOf(house), now: now() });
  await publishWave(store.db, wave.id, now());
}
