import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { terminalActor } from '@beffroi/acts';
import { normalise } from '@beffroi/capture';
import {
  AddRefusal,
  addFiles,
  addSite,
  findOcr,
  gatherFiles,
  type ListPlace,
  listKey,
  noteList,
  type Taken,
  type TakingTools,
} from '@beffroi/programmes/gather';
import { knownTerritories, type Store } from '@beffroi/store';
import { type Arguments, budgetOf, delayOf, EXIT, plain, Refusal, renderOf, townOf } from '@beffroi/terminal';
import { type House, withHouse } from '@beffroi/terminal/house';
import { isWebHost, openBrowserFor, openSource, pace, progressOf, userAgentOf } from '@beffroi/terminal/openings';
import { territoryOf } from '@beffroi/territories';
import type { Context } from './context.ts';
import { electionIn } from './election.ts';

/** Takes documents of a list in: files, folders, or what a campaign's site offers; or notes that there are none. */
export async function programmesAddCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const place = placeOf(args, context);
  const state = stateOf(args, context);
  const { sites, paths } = await sorted(args.words);
  const { files, missing } = await gatherFiles(paths);
  if (missing.length > 0) throw new Refusal(messages.noFile(plain(missing[0]!)));
  if (paths.length > 0 && files.length === 0) throw new Refusal(messages.noReadableFile(plain(paths[0]!)));
  await withHouse(args, context, async (house) => {
    await assertTown(house.store, place, context);
    if (state !== null) {
      await noteList(place, state, await toolsOf(house, 'beffroi', context));
      screen.out(messages.stateNoted(messages.quoted(plain(place.name)), messages.listStates[state]!));
      return;
    }
    const tools = await toolsOf(house, 'beffroi', context);
    const quoted = messages.quoted(plain(place.name));
    try {
      if (files.length > 0) say(await addFiles(place, files, tools), quoted, context);
      for (const start of sites) await addOneSite(start, place, tools, args, context);
    } catch (error) {
      throw inWordsOf(error, context);
    }
  });
  return context.signal.aborted ? EXIT.interrupted : EXIT.done;
}

/** What documents are taken in with, in a house. @param source who says that they are the list's */
export async function toolsOf({ store, archiveStore, data }: House, source: string, context: Context): Promise<TakingTools> {
  const { signal, env } = context;
  return {
    store,
    actor: terminalActor(),
    archiveStore,
    folder: join(data, 'work'),
    ocr: await findOcr(env),
    source,
    now: new Date(context.now()),
    signal,
  };
}

/** What the room of campaigns refused as a sentence; anything else comes back as it is. */
export function inWordsOf(error: unknown, { messages }: Context): unknown {
  if (!(error instanceof AddRefusal)) return error;
  return new Refusal(messages.addRefusals[error.code](plain(error.message.replace(/^[a-z-]+: /, ''))), { cause: error });
}

async function addOneSite(start: string, place: ListPlace, tools: TakingTools, args: Arguments, context: Context): Promise<void> {
  const { screen, messages, env } = context;
  const render = renderOf(args.text('render'), messages);
  const budget = budgetOf(args.text('budget'), messages, 40);
  const quiet = args.flag('quiet');
  const opened = await openSource(args, messages);
  const browser = await openBrowserFor(render, env, messages);
  const progress = progressOf(context, budget, quiet);
  try {
    if (opened.network && !isWebHost(start)) throw new Refusal(messages.badHost(start));
    const userAgent = userAgentOf(args, env, opened, messages);
    if (browser === null && render !== 'never' && !quiet) screen.aside(messages.noBrowser());
    const delay = delayOf(args.text('delay'), messages);
    const options = { start, source: opened.source, budget, ...pace(opened, delay), userAgent, render, browser, onProgress: progress.show };
    const taken = await addSite(place, options, tools);
    progress.end();
    if (!quiet) screen.aside(messages.siteTaken(taken.pages));
    say(taken, messages.quoted(plain(place.name)), context);
  } finally {
    progress.end();
    await browser?.close();
    await opened.source.close();
  }
}

function say({ documents, added, archive }: Taken, list: string, { screen, messages }: Context): void {
  screen.out(messages.documentsTaken(list, added, documents.length));
  for (const { name, unreadable } of documents) {
    const because = unreadable === null ? null : (messages.unreadableReasons[unreadable] ?? unreadable);
    screen.out(messages.documentLine(plain(name), because));
  }
  if (archive !== null) screen.out(screen.tone('quiet', messages.keptIn(archive)));
}

function placeOf(args: Arguments, { messages }: Context): ListPlace {
  const given = townOf(args.text('town'), messages);
  const election = electionIn(args, messages);
  const name = args.text('list')?.trim().replace(/\s+/g, ' ') ?? '';
  if (given === null || election === null || name === '') throw new Refusal(messages.addWhat());
  const key = name.length > 400 ? null : listKey(name);
  if (key === null) throw new Refusal(messages.badListName(plain(name).slice(0, 200)));
  // A part of a commune stands for it, as everywhere.
  const found = territoryOf(given);
  const territory = found.kind === 'current' || found.kind === 'part-of' ? found.territory.code : given;
  return { territory, election, key, name, head: args.text('head'), label: args.text('label') };
}

function stateOf(args: Arguments, { messages }: Context): 'none-found' | 'not-looked-for' | null {
  const none = args.flag('none-found');
  const not = args.flag('not-looked-for');
  if (!none && !not) {
    if (args.words.length === 0) throw new Refusal(messages.addNothing());
    return null;
  }
  if ((none && not) || args.words.length > 0) throw new Refusal(messages.addEither());
  return none ? 'none-found' : 'not-looked-for';
}

/** What of the words is on this disk, and what an address. */
async function sorted(words: readonly string[]): Promise<{ readonly sites: readonly string[]; readonly paths: readonly string[] }> {
  const sites: string[] = [];
  const paths: string[] = [];
  for (const word of words) {
    const there = /^https?:\/\//i.test(word) ? null : await stat(word).catch(() => null);
    if (there === null && isAddress(word)) sites.push(word);
    else paths.push(word);
  }
  return { sites, paths };
}

function isAddress(word: string): boolean {
  if (/^https?:\/\//i.test(word)) return normalise(word) !== null;
  return (
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(word) && !/\.(?:pdf|docx?|odt|html?|txt|md)$/i.test(word.split('/')[0]!)
  );
}

async function assertTown({ db }: Store, { territory }: ListPlace, { messages }: Context): Promise<void> {
  const found = territoryOf(territory);
  if (found.kind === 'current' || (await knownTerritories(db)).some((one) => one.territory === territory)) return;
  throw new Refusal(messages.unknownTown(territory));
}
