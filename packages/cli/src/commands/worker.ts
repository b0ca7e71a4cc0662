import { kindOf, workDraws } from '@beffroi/review';
import { type Arguments, atOnceOf, EXIT } from '@beffroi/terminal';
import { browserFor, eventSentence, tools, untilSettled } from '@beffroi/terminal/house';
import { work, workImports } from '@beffroi/waves';
import { startBeside } from '../beside.ts';
import { startCheckups } from '../checkups-at-work.ts';
import type { Context } from '../context.ts';
import { openPost, startPost } from '../post-at-work.ts';
import { siteGone } from '../workers.ts';
import { reportLine } from './wave-run.ts';

/** Takes part in the work of all waves that run, until it is stopped. */
export async function workerCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const gone = siteGone();
  const signal = gone === null ? context.signal : AbortSignal.any([context.signal, gone]);
  const atOnce = atOnceOf(args.text('at-once'), messages);
  const quiet = args.flag('quiet');
  // Beside a site, the site itself sends the mail.
  const post = gone === null ? openPost(context.env, messages) : null;
  const browser = await browserFor('auto', context, quiet);
  try {
    const report = await untilSettled(args, { ...context, signal }, async (house) => {
      if (!quiet) screen.aside(messages.workerReady(house.store.engine === 'postgres'));
      const given = await tools(house, context);
      const sending =
        post === null
          ? null
          : startPost(house.store, post, (error, pause) => screen.aside(messages.postRests(String(error), pause / 1000)));
      const drains = args.flag('until-drained');
      const checkups = drains
        ? null
        : startCheckups(house.store, { ...given, browser, env: context.env }, (error, pause) =>
            screen.aside(messages.checkupsRest(String(error), pause / 1000)),
          );
      const imports = drains
        ? null
        : startBeside(
            (over) => workImports(house.store, { signal: over }),
            (error, pause) => screen.aside(messages.importsRest(String(error), pause / 1000)),
          );
      const draws = drains
        ? null
        : startBeside(
            (over) =>
              workDraws(house.store, {
                signal: over,
                kindOf: (id) => {
                  const instrument = given.instruments.find((one) => one.id === id);
                  return instrument === undefined ? null : kindOf(instrument);
                },
              }),
            (error, pause) => screen.aside(messages.drawsRest(String(error), pause / 1000)),
          );
      return work(house.store, {
        ...given,
        browser,
        atOnce,
        until: drains ? 'drained' : 'stopped',
        signal,
        onEvent: (event) => {
          if (quiet && event.kind !== 'fault') return;
          if (event.kind === 'done') screen.aside(messages.eventDone(event.wave, event.territory, event.adopted));
          else if (event.kind === 'judged') screen.aside(messages.eventJudged(event.wave, event.territory));
          const sentence = eventSentence(event, context);
          if (sentence !== null) screen.aside(sentence);
        },
      }).finally(() => Promise.all([sending?.stop(), checkups?.stop(), imports?.stop(), draws?.stop()]));
    });
    screen.out(reportLine(report, context));
    return EXIT.done;
  } finally {
    await browser?.close();
  }
}
