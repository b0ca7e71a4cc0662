import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { terminalActor } from '@beffroi/acts';
import { knownTerritories, type Store } from '@beffroi/store';
import { type Arguments, EXIT, plain, Refusal, townOf, wrap } from '@beffroi/terminal';
import { type House, withHouse } from '@beffroi/terminal/house';
import { territoryOf, webAddress } from '@beffroi/territories';
import {
  type AccountNote,
  accountKey,
  guessedNetwork,
  networkNamed,
  type RegisterTools,
  registerAccounts,
  registerNoAccounts,
  TakeRefusal,
  takeFiles,
  WITH_ACCESS,
} from '@beffroi/voice/gather';
import { NETWORKS } from '@beffroi/voice/judge';
import { obstacleIn } from '../words/account-obstacles.ts';
import { accessWish, settleAccess } from './account-access.ts';
import type { Context } from './context.ts';

/** Notes an account of a town, by its address, its handle, or files of its posts; or that somebody looked and found none. */
export async function voiceAddCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const territory = townIn(args, context);
  const none = args.flag('none-found');
  if (none && args.words.length > 0) throw new Refusal(messages.noneAndAccount());
  if (!none && args.words.length === 0) throw new Refusal(messages.addNothing());
  const access = none ? null : await accessWish(args, context);
  const { note, files } = none ? { note: null, files: [] } : await accountIn(territory, args, context);
  if (access?.kind === 'given' && note !== null && !WITH_ACCESS.has(note.network))
    throw new Refusal(messages.accessRefused('no-such-access'));
  await withHouse(args, context, async (house) => {
    await assertTown(house.store, territory, context);
    const tools = registerTools(house, 'beffroi', context);
    if (note === null) {
      await registerNoAccounts([territory], tools);
      screen.out(messages.noneNoted(territory));
      return;
    }
    const quoted = messages.quoted(plain(note.name ?? note.handle ?? note.address ?? note.key));
    if (files.length === 0) {
      const { added, changed } = await registerAccounts([note], tools);
      screen.out(messages.accountNoted(quoted, messages.network(note.network), added > 0 ? 'added' : changed > 0 ? 'changed' : 'same'));
      if (access !== null) screen.out(await settleAccess(house, note, access, context));
      return;
    }
    const taken = await takeFiles(note, files, tools).catch((error: unknown) => {
      throw inWordsOf(error, context);
    });
    screen.out(messages.filesTaken(quoted, taken.added, taken.files.length));
    for (const { name, posts, obstacles } of taken.files) {
      const why = obstacles.map((code) => obstacleIn(context.language, code));
      for (const line of wrap(messages.fileRead(plain(name), posts, why), screen.columns - 2)) screen.out(`  ${line}`);
    }
    if (taken.archive !== null) screen.out(screen.tone('quiet', messages.keptIn(taken.archive)));
    if (access !== null) screen.out(await settleAccess(house, note, access, context));
  });
  return context.signal.aborted ? EXIT.interrupted : EXIT.done;
}

/** What accounts are noted with, in a house. @param source who says that they are the town's */
export function registerTools({ store, archiveStore, data }: House, source: string, context: Context): RegisterTools {
  const { signal } = context;
  return {
    ...{ store, archiveStore, source, signal },
    actor: terminalActor(),
    folder: join(data, 'work'),
    now: new Date(context.now()),
  };
}

/** What the register refused as a sentence; anything else comes back as it is. */
export function inWordsOf(error: unknown, { messages, language }: Context): unknown {
  return error instanceof TakeRefusal
    ? new Refusal(messages.postFileRefused(plain(error.message), obstacleIn(language, error.code)), { cause: error })
    : error;
}

function townIn(args: Arguments, { messages }: Context): string {
  const given = townOf(args.text('town'), messages);
  if (given === null) throw new Refusal(messages.addTown());
  // A part of a commune stands for it, as everywhere.
  const found = territoryOf(given);
  return found.kind === 'current' || found.kind === 'part-of' ? found.territory.code : given;
}

/** The account that the line describes: words that are files here are its posts, the other one its address or handle. */
async function accountIn(
  territory: string,
  args: Arguments,
  { messages }: Context,
): Promise<{ readonly note: AccountNote; readonly files: readonly { readonly path: string; readonly name: string }[] }> {
  const files: { path: string; name: string }[] = [];
  const places: string[] = [];
  for (const word of args.words) {
    const there = /^(?:https?:\/\/|@|did:)/i.test(word) ? null : await stat(word).catch(() => null);
    if (there?.isFile() === true) files.push({ path: word, name: basename(word) });
    else if (there?.isDirectory() === true || /[/\\]|\.(?:zip|jsonl?|csv|js|ndjson)$/i.test(word.replace(/^https?:\/\/\S*/i, ''))) {
      throw new Refusal(messages.noFile(plain(word)));
    } else places.push(word);
  }
  if (places.length > 1) throw new Refusal(messages.oneAccount());
  const place = places[0] ?? null;
  const read = place !== null && /^https?:\/\//i.test(place) ? webAddress(place, args.flag('allow-private')) : null;
  if (read?.kind === 'fault') throw new Refusal(messages.badAccount(plain(place!)));
  const address = read?.kind === 'address' ? read.url : null;
  const handle = args.text('handle') ?? (address === null ? place : null);
  const network =
    networkIn(args, messages) ??
    guessedNetwork(
      address,
      handle,
      files.map(({ name }) => name),
    );
  if (network === null) throw new Refusal(messages.unknownNetwork(plain(place ?? ''), NETWORKS.join(', ')));
  const name = args.text('name')?.trim().replace(/\s+/g, ' ') ?? null;
  const key = accountKey({ network, handle, address, name: name ?? files[0]?.name ?? '' });
  if (key === null) throw new Refusal(messages.badAccount(plain(place ?? name ?? '')));
  const state = args.flag('withdraw') ? 'withdrawn' : 'found';
  return { note: { territory, key, network, address, handle, name, state }, files };
}

function networkIn(args: Arguments, messages: Context['messages']) {
  const text = args.text('network');
  if (text === null) return null;
  const found = networkNamed(text);
  if (found === null) throw new Refusal(messages.badNetwork(plain(text), NETWORKS.join(', ')));
  return found;
}

async function assertTown({ db }: Store, territory: string, { messages }: Context): Promise<void> {
  const found = territoryOf(territory);
  if (found.kind === 'current' || (await knownTerritories(db)).some((one) => one.territory === territory)) return;
  throw new Refusal(messages.unknownTown(territory));
}
