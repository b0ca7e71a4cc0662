import { terminalActor } from '@beffroi/acts';
import { SOFTWARE } from '@beffroi/capture';
import { electionOf, programmesInstrument, programmesOverview } from '@beffroi/programmes/gather';
import { countUnits, findWave, type WaveRow } from '@beffroi/store';
import { type Arguments, atOnceOf, EXIT, instantOf, plain, Refusal } from '@beffroi/terminal';
import { type House, tools, untilSettled, waveProgressOf } from '@beffroi/terminal/house';
import { closeWave, openWave, startWave, work } from '@beffroi/waves';
import type { Context } from './context.ts';
import { electionIn } from './election.ts';
import { programmesWaveLines } from './wave-lines.ts';

/** Opens a wave of programmes, measures it and closes it; or goes on where it was. Nobody is asked anything: documents were taken in before. */
export async function programmesWaveCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const name = args.words[0]!;
  const quiet = args.flag('quiet');
  const atOnce = atOnceOf(args.text('at-once'), messages);
  const overview = await untilSettled(args, context, async (house) => {
    const { store, archiveStore } = house;
    const wave = await openedWave(house, name, args, context);
    if (wave.state !== 'closed') {
      await startWave(store, terminalActor(), name, new Date(context.now()));
      if (!quiet) screen.aside(messages.waveBegins(messages.quoted(plain(name)), (await countUnits(store.db, wave.id)).waiting));
      const worked = await tools(house, context);
      const shown = waveProgressOf(store, name, context, quiet);
      try {
        await work(store, { ...worked, atOnce, wave: name, until: 'settled', signal, onEvent: shown.tell });
      } finally {
        await shown.end();
      }
      if (signal.aborted) return null;
      await closeWave(store, terminalActor(), { name, archiveStore, instruments: worked.instruments, now: new Date(context.now()) });
    }
    return programmesOverview(store, name);
  });
  if (overview === null) return EXIT.interrupted;
  for (const line of programmesWaveLines(overview, context)) screen.out(line);
  return EXIT.done;
}

/** The wave of that name, opened now if it is not there. @throws Refusal when it is another wave than the line describes */
async function openedWave({ store, archiveStore }: House, name: string, args: Arguments, context: Context): Promise<WaveRow> {
  const { messages } = context;
  const election = electionIn(args, messages);
  const panel = args.text('panel');
  const there = await findWave(store.db, name);
  if (there !== null) {
    if (there.instrument !== 'programmes') throw new Refusal(messages.waveNotOfProgrammes(plain(name)));
    const own = electionOf(there.options);
    const other =
      (panel !== null && panel !== there.panel) || (election !== null && (election.year !== own.year || election.round !== own.round));
    if (other) throw new Refusal(messages.waveOtherElection(plain(name), own.year, own.round));
    return there;
  }
  if (panel === null) throw new Refusal(messages.missingProgrammesPanel());
  if (election === null) throw new Refusal(messages.missingYear());
  return openWave(store, terminalActor(), {
    name,
    panel,
    instrument: programmesInstrument({ store, archiveStore, ocr: null }),
    dated: new Date(instantOf(args.text('at'), context.now(), messages)),
    options: { userAgent: SOFTWARE, render: 'never', tries: 1, election: { ...election } },
    now: new Date(context.now()),
  });
}
