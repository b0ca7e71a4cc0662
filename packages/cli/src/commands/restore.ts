import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { terminalActor } from '@beffroi/acts';
import { parseInstant } from '@beffroi/domain';
import { StoreRefusal } from '@beffroi/store';
import { type Arguments, EXIT, isFileTrouble, plain, Refusal, rowLines, sumOf, wrap } from '@beffroi/terminal';
import { archivesName, type House, inWords, withHouse } from '@beffroi/terminal/house';
import { restoreBackup } from '@beffroi/upkeep';
import type { Context } from '../context.ts';

/** Puts a backup into the database, all of it or nothing. */
export async function restoreCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, env } = context;
  const path = args.words[0]!;
  // Before a database is made for what is not there.
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new Refusal(messages.noFile(plain(path)), { cause });
  });
  return withHouse(args, context, async ({ store, data }) => {
    screen.status(messages.restoring(plain(path)));
    const { rows, made, program } = await putBack(store, path, args.flag('replace'), context);
    screen.status('');
    const done = messages.restored(
      plain(path),
      sumOf(rows),
      parseInstant(made) === null ? plain(made) : messages.moment(made),
      plain(program),
    );
    for (const line of wrap(done, screen.columns)) screen.out(line);
    for (const line of rowLines(rows, context)) screen.out(line);
    for (const line of wrap(messages.archivesNeeded(plain(archivesName(env, data))), screen.columns)) screen.out(line);
    return EXIT.done;
  });
}

async function putBack(store: House['store'], path: string, replace: boolean, { messages, now }: Context) {
  try {
    return await restoreBackup(store, terminalActor(), path, { replace, now: new Date(now()) });
  } catch (error) {
    if (isFileTrouble(error)) throw new Refusal(messages.noFile(plain(path)), { cause: error });
    if (!(error instanceof StoreRefusal)) throw error;
    // Here it is the backup that is newer or older: the database has been opened.
    if (error.code === 'newer') throw new Refusal(messages.newerBackup(plain(path)), { cause: error });
    if (error.code === 'older') throw new Refusal(messages.olderBackup(plain(path)), { cause: error });
    throw error.code === 'not-a-backup' || error.code === 'damaged-backup' ? inWords(error, path, messages) : error;
  }
}
