import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SOFTWARE, viaSource } from '@beffroi/capture';
import { startLittleWeb } from '@beffroi/littleweb';
import { addSite, importLists, type ListEntry, readAtMost, readLists, type TakingTools } from '@beffroi/programmes/gather';
import { knownTerritories, registeredElections } from '@beffroi/store';
import { type Context as AnyContext, type Arguments, type Stage, speaking } from '@beffroi/terminal';
import { COMMAND_WORDS } from '../words/commands.ts';
import { toolsOf } from './add.ts';

/** Name of the register in its folder of the fixtures. */
const REGISTER = 'register.csv';

/**
 * Takes the fictional lists and their programmes in, and measures, closes and publishes a wave of each of their elections, the oldest first. Does nothing
 * where the fixtures have no register.
 */
export async function demoProgrammes({ house, fixtures, measure }: Stage, args: Arguments, anyContext: AnyContext): Promise<null> {
  const context = speaking(COMMAND_WORDS, anyContext);
  const { screen, messages } = context;
  const folder = join(fixtures, 'programmes');
  const bytes = await readFile(join(folder, REGISTER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (bytes === null) return null;
  // Who looks at it for the first time may have a small machine, and the documents are short.
  readAtMost(1);
  const quiet = args.flag('quiet');
  const { lists } = await readLists(bytes, { known: await knownTerritories(house.store.db) });
  const taking = await toolsOf(house, REGISTER, context);
  const { documents } = await importLists(lists, folder, taking, (done, all) => screen.status(messages.takingDocuments(done, all)));
  const collected = await collectSites(lists, join(folder, 'web'), taking);
  screen.status('');
  if (!quiet) screen.aside(messages.demoProgrammes(lists.length, documents + collected));
  for (const { year, round } of (await registeredElections(house.store.db)).toReversed()) {
    if (round !== 1 && round !== 2) continue;
    const name = `programmes-${year}${round === 1 ? '' : '-t2'}`;
    if (!quiet) screen.aside(messages.demoElection(messages.quoted(name), year));
    // Voters are called in March.
    const dated = new Date(Date.UTC(year, 2, 12, 12));
    await measure({ name, dated, options: { userAgent: SOFTWARE, render: 'never', tries: 1, election: { year, round } } });
  }
  // An election has one programme a list: there is nothing before to compare it with.
  return null;
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
