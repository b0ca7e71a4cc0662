import { terminalActor } from '@beffroi/acts';
import { parseInstant } from '@beffroi/domain';
import { openReply, publishWave, ReviewRefusal } from '@beffroi/review';
import { type Arguments, EXIT, plain, Refusal } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { waveOf } from '@beffroi/waves';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';

/** Shows a closed wave to everybody; or to its towns first, which may answer until a date. */
export async function wavePublishCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  const now = new Date(context.now());
  const until = untilOf(args.text('reply-until'), messages);
  await withHouse(args, context, async ({ store }) => {
    const { id } = await waveOf(store.db, name);
    try {
      if (until === null) await publishWave(store, terminalActor(), id, now);
      else await openReply(store, terminalActor(), id, until, now);
    } catch (error) {
      throw refusalOf(error, name, args.text('reply-until') ?? '', messages);
    }
  });
  const quoted = messages.quoted(plain(name));
  screen.out(until === null ? messages.wavePublished(quoted) : messages.waveOfferedForReply(quoted, messages.date(until.toISOString())));
  return EXIT.done;
}

/** The day that is named is still the towns'. */
function untilOf(text: string | null, messages: Messages): Date | null {
  if (text === null) return null;
  const end = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(`${text}T23:59:59Z`) : null;
  if (end === null) throw new Refusal(messages.badDate('--reply-until', plain(text)));
  return new Date(end);
}

function refusalOf(error: unknown, name: string, until: string, messages: Messages): unknown {
  if (!(error instanceof ReviewRefusal)) return error;
  const options = { cause: error };
  switch (error.code) {
    case 'not-closed':
      return new Refusal(messages.waveRefusals['not-closed'](plain(name)), options);
    case 'in-reply':
      return new Refusal(messages.waveInReply(messages.quoted(plain(name))), options);
    case 'already-public':
      return new Refusal(messages.waveAlreadyPublic(messages.quoted(plain(name))), options);
    case 'past':
      return new Refusal(messages.badDate('--reply-until', plain(until)), options);
    default:
      return error;
  }
}
