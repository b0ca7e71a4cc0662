import { terminalActor } from '@beffroi/acts';
import { type Arguments, EXIT, Refusal, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { endRetention } from '@beffroi/upkeep';
import type { Context } from '../context.ts';

/** Takes what instruments keep for a time only out of their older waves: what people wrote, and their names. Nothing is changed without `--confirm`. */
export async function forgetCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const say = (sentence: string): void => wrap(sentence, screen.columns).forEach(screen.out);
  const wish = args.text('months');
  if (wish !== null && !/^[1-9]\d{0,3}$/.test(wish)) throw new Refusal(messages.badMonths(wish));
  const now = new Date(context.now());
  await withHouse(args, context, async (house) => {
    const kept = (await context.instruments(house)).filter(({ retention }) => retention !== undefined);
    if (kept.length === 0) say(messages.nothingForATime());
    for (const { id, name, retention } of kept) {
      const months = wish === null ? retention!.months : Number(wish);
      const before = new Date(now);
      before.setUTCMonth(before.getUTCMonth() - months);
      const called = name[context.language];
      if (!args.flag('confirm')) {
        say(messages.retentionOf(called, months, messages.date(before.toISOString())));
        continue;
      }
      const { store, archiveStore, data } = house;
      const ended = await endRetention(
        store,
        terminalActor(),
        { archiveStore, data },
        { instrument: id, before, forget: retention!.forget, now },
      );
      say(ended.id === null ? messages.nothingForgotten(called) : messages.forgotten(called, ended.id, ended.archives, ended.records));
    }
    if (kept.length > 0 && !args.flag('confirm')) say(messages.forgetHint());
  });
  return EXIT.done;
}
