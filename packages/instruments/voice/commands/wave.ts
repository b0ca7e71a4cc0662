import { terminalActor } from '@beffroi/acts';
import { SOFTWARE } from '@beffroi/capture';
import { countUnits, findWave, type WaveRow } from '@beffroi/store';
import { type Arguments, atOnceOf, delayOf, EXIT, instantOf, plain, Refusal } from '@beffroi/terminal';
import { type House, tools, untilSettled, waveProgressOf } from '@beffroi/terminal/house';
import { pace, userAgentOf, waveSourceOf } from '@beffroi/terminal/openings';
import { voiceInstrument } from '@beffroi/voice/gather';
import { closeWave, openWave, startWave, work } from '@beffroi/waves';
import type { Context } from './context.ts';
import { showVoiceIn } from './show.ts';

/** Opens a wave of voices, measures it and closes it; or goes on where it was. */
export async function voiceWaveCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const name = args.words[0]!;
  const quiet = args.flag('quiet');
  const atOnce = atOnceOf(args.text('at-once'), messages);
  return untilSettled(args, context, async (house) => {
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
      if (signal.aborted) return EXIT.interrupted;
      await closeWave(store, terminalActor(), { name, archiveStore, instruments: worked.instruments, now: new Date(context.now()) });
    }
    return showVoiceIn(house, args, context);
  });
}

/** The wave of that name, opened now if it is not there. @throws Refusal when it is another wave than the line describes */
async function openedWave(house: House, name: string, args: Arguments, context: Context): Promise<WaveRow> {
  const { store } = house;
  const { messages, env } = context;
  const panel = args.text('panel');
  const there = await findWave(store.db, name);
  if (there !== null) {
    if (there.instrument !== 'voice') throw new Refusal(messages.waveNotOfVoices(plain(name)));
    if (panel !== null && panel !== there.panel) throw new Refusal(messages.waveOtherPanel(plain(name), plain(there.panel)));
    return there;
  }
  if (panel === null) throw new Refusal(messages.missingVoicePanel());
  const { source, own } = await waveSourceOf(args, messages);
  // Who reads files alone disturbs nobody, and needs no address to be complained to.
  const files = args.flag('files-only');
  return openWave(store, terminalActor(), {
    name,
    panel,
    instrument: voiceInstrument(house),
    dated: new Date(instantOf(args.text('at'), context.now(), messages)),
    options: {
      source,
      userAgent: files ? SOFTWARE : userAgentOf(args, env, { own }, messages),
      ...pace({ own }, delayOf(args.text('delay'), messages)),
      render: 'never',
      ...(files ? { filesOnly: true } : {}),
    },
    now: new Date(context.now()),
  });
}
