import { resolve } from 'node:path';
import { type ArchiveStore, ArchiveStoreRefusal, archiveStoreOf } from '@beffroi/archive-store';
import { openStore, placeOf, type Store, type StoreOptions, StoreRefusal } from '@beffroi/store';
import { ExportRefusal } from '@beffroi/table-formats';
import { PanelRefusal } from '@beffroi/territories';
import { WaveRefusal } from '@beffroi/waves';
import type { Arguments } from '../arguments.ts';
import { unwritten } from '../caller-file.ts';
import type { Context } from '../context.ts';
import type { TerminalMessages as Messages } from '../messages/messages.ts';
import { Refusal } from '../refusal.ts';
import { plain } from '../text.ts';
import { dataFolder } from './data-folder.ts';

/** Database and archives of one place, open. */
export interface House {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
  /** The data folder. */
  readonly data: string;
}

/** Opens database and archives, does something with them, and closes them. What they refuse is said in the reader's language. @param options how the database is opened */
export async function withHouse<T>(
  args: Arguments,
  context: Context,
  act: (house: House) => Promise<T>,
  options: StoreOptions = {},
): Promise<T> {
  const data = dataFolder(args, context.env);
  try {
    const archiveStore = archiveStoreOf(context.env, data);
    const store = await openStore(placeOf(context.env, data), options);
    try {
      return await act({ store, archiveStore, data });
    } finally {
      await store.close();
    }
  } catch (error) {
    throw inWords(error, databaseName(context.env, data), context.messages);
  }
}

/**
 * What another room refused as a sentence; anything else comes back as it is.
 *
 * @param place what a refusal of the store is about: a folder, a server, a file
 */
export function inWords(error: unknown, place: string, messages: Messages): unknown {
  if (error instanceof StoreRefusal) return new Refusal(messages.storeRefusals[error.code](plain(place)), { cause: error });
  if (error instanceof ArchiveStoreRefusal)
    return new Refusal(messages.archiveStoreRefusals[error.code](detailOf(error)), { cause: error });
  if (error instanceof WaveRefusal) return new Refusal(messages.waveRefusals[error.code](detailOf(error)), { cause: error });
  if (error instanceof PanelRefusal) return new Refusal(messages.panelRefusals[error.code](plain(error.value)), { cause: error });
  if (error instanceof ExportRefusal) return new Refusal(messages.exportRefusals[error.code](detailOf(error)), { cause: error });
  if (isFull(error)) return unwritten(error, plain((error as NodeJS.ErrnoException).path ?? place), messages);
  return error;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /^(?:ENOSPC|EDQUOT)$/.test(String((error as NodeJS.ErrnoException).code));
}

/** What is behind the code in a refusal's message: a name, a key. */
function detailOf(error: Error): string {
  return plain(error.message.replace(/^[a-z-]+: /, ''));
}

/** Where the database is, for people: a folder, or a server without user, password and parameters, where a password may also stand. */
export function databaseName(env: NodeJS.ProcessEnv, data: string): string {
  const place = placeOf(env, data);
  if (place.kind === 'folder') return place.path;
  const url = URL.parse(place.url);
  return url === null ? 'DATABASE_URL' : `${url.protocol}//${url.host}${url.pathname}`;
}

/** Where the archives are, for people: a folder, or `s3://bucket/prefix`. */
export function archivesName(env: NodeJS.ProcessEnv, data: string): string {
  const place = env['BEFFROI_ARCHIVES'] || data;
  return place.startsWith('s3://') ? place : resolve(place);
}
