import { type Arguments, atOnceOf, EXIT } from '@beffroi/terminal';
import { browserFor, eventSentence, tools, untilSettled } from '@beffroi/terminal/house';
import { work } from '@beffroi/waves';
import type { Context } from '../context.ts';
import { siteGone } from '../workers.ts';
import { reportLine } from './wave-run.ts';

/** Takes part in the work of all waves that run, until it is stopped. */
export async function workerCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const gone = siteGone();
  const signal = gone === null ? context.signal : AbortSignal.any([context.signal, gone]);
  const atOnce = atOnceOf(args.text('at-once'), messages);
  const quiet = args.flag('quiet');
  const browser = await browserFor('auto', context, quiet);
  try {
    const report = await untilSettled(args, { ...context, signal }, async (house) => {
      if (!quiet) screen.aside(messages.workerReady(house.store.engine === 'postgres'));
      return work(house.store, {
        ...(await tools(house, context)),
        browser,
        atOnce,
        until: args.flag('until-drained') ? 'drained' : 'stopped',
        signal,
        onEvent: (event) => {
          if (quiet && event.kind !== 'fault') return;
          if (event.kind === 'done') screen.aside(messages.eventDone(event.wave, event.territory, event.adopted));
          else if (event.kind === 'judged') screen.aside(messages.eventJudged(event.wave, event.territory));
          const sentence = eventSentence(event, context);
          if (sentence !== null) screen.aside(sentence);
        },
      });
    });
    screen.out(reportLine(report, context));
    return EXIT.done;
  } finally {
    await browser?.close();
  }
}
