import { terminalActor } from '@beffroi/acts';
import { DeskRefusal, newKey, resealCredentials, sealingKeys } from '@beffroi/desk';
import { type Arguments, EXIT, Refusal, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';

/** Writes a new key, alone on its line: for a file of secrets, not for the eyes of others. */
export async function deskKeyCommand(_args: Arguments, { screen }: Context): Promise<number> {
  screen.out(newKey());
  return EXIT.done;
}

/** Seals everything with the newest key. */
export async function deskResealCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, env } = context;
  try {
    const keys = sealingKeys(env['BEFFROI_DESK_KEY']);
    const sealed = await withHouse(args, context, ({ store }) => resealCredentials(store, keys, terminalActor(), new Date(context.now())));
    for (const line of wrap(messages.deskResealed(sealed), screen.columns)) screen.out(line);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DeskRefusal)) throw error;
    throw new Refusal(error.code === 'no-key' ? messages.deskNoKey() : messages.deskWrongKey(), { cause: error });
  }
}
