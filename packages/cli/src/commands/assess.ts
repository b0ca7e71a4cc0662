import { terminalActor } from '@beffroi/acts';
import { type Arguments, atOnceOf, EXIT, plain, Refusal } from '@beffroi/terminal';
import { eventSentence, tools, untilSettled } from '@beffroi/terminal/house';
import { assessWave, work } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** Judges the captures of a closed wave by the rubric of today, as a new series beside the first. Nothing is asked of any town. */
export async function assessCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const name = args.text('wave');
  if (name === null) throw new Refusal(messages.missingWave());
  const atOnce = atOnceOf(args.text('at-once'), messages);
  const quiet = args.flag('quiet');
  const wave = messages.quoted(plain(name));
  let judged = 0;
  const { kind, series } = await untilSettled(args, context, async (house) => {
    const assessing = await assessWave(house.store, terminalActor(), {
      name,
      instruments: await context.instruments(house),
      now: new Date(context.now()),
    });
    if (assessing.kind !== 'there') {
      await work(house.store, {
        ...(await tools(house, context)),
        atOnce,
        wave: name,
        until: 'drained',
        signal,
        onEvent: (event) => {
          if (event.kind === 'judged') judged++;
          if (event.kind === 'judged' && !quiet) screen.status(messages.judgedSoFar(judged));
          const sentence = event.kind === 'series-closed' ? null : eventSentence(event, context);
          if (sentence !== null && (!quiet || event.kind === 'fault')) screen.aside(sentence);
        },
      });
    }
    return assessing;
  });
  screen.status('');
  if (signal.aborted) return EXIT.interrupted;
  screen.out(kind === 'there' ? messages.assessedBefore(wave, series.assessor) : messages.assessed(wave, series.assessor, judged));
  return EXIT.done;
}
