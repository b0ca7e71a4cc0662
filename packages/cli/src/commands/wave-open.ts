import { terminalActor } from '@beffroi/acts';
import type { Instrument, QuietHours } from '@beffroi/instrument';
import { countUnits } from '@beffroi/store';
import { type Arguments, budgetOf, delayOf, EXIT, instantOf, Refusal, renderOf, sumOf } from '@beffroi/terminal';
import { type House, withHouse } from '@beffroi/terminal/house';
import { pace, userAgentOf, waveSourceOf } from '@beffroi/terminal/openings';
import { withoutTarget } from '@beffroi/terminal/reports';
import { areQuietHours, isOwnCopy, openWave, WAVE_DEFAULTS } from '@beffroi/waves';
import { plain } from '@beffroi/words';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';

/** Opens a wave on a panel: nothing is asked of any town before it is run. */
export async function waveOpenCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, env } = context;
  const panel = args.text('panel');
  if (panel === null) throw new Refusal(messages.missingPanel());
  const { source, own } = await waveSourceOf(args, messages);
  const now = context.now();
  const options = {
    source,
    userAgent: userAgentOf(args, env, { own }, messages),
    budget: budgetOf(args.text('budget'), messages, WAVE_DEFAULTS.budget),
    ...pace({ own }, delayOf(args.text('delay'), messages)),
    render: renderOf(args.text('render'), messages),
    tries: triesOf(args.text('tries'), messages),
    retryAfter: retriesOf(args.text('retry-after'), messages),
    quietHours: quietHoursOf(args.text('quiet-hours'), messages),
  };
  return withHouse(args, context, async (house) => {
    const { store } = house;
    const instrument = await instrumentNamed(args.text('instrument'), house, context);
    const dated = new Date(instantOf(args.text('at'), now, messages));
    const wave = await openWave(store, terminalActor(), {
      name: args.words[0]!,
      panel,
      instrument,
      dated,
      options,
      now: new Date(now),
    });
    const units = await countUnits(store.db, wave.id);
    const all = sumOf(units);
    screen.out(messages.waveOpened(messages.quoted(plain(wave.name)), plain(panel), messages.date(dated.toISOString()), all));
    if (isOwnCopy(wave.options)) screen.out(messages.ownCopyRead());
    if (units['without-site'] > 0) screen.out(withoutTarget(units['without-site'], instrument, wave.options, context));
    screen.out(screen.tone('quiet', messages.runHint(plain(wave.name))));
    return EXIT.done;
  });
}

/** The instrument that the line names by its id; the house's first without. */
async function instrumentNamed(id: string | null, house: House, { instruments, messages }: Context): Promise<Instrument> {
  const all = await instruments(house);
  const found = id === null ? all[0] : all.find((one) => one.id === id);
  if (found === undefined) throw new Refusal(messages.unknownInstrument(plain(id ?? ''), all.map((one) => one.id).join(', ')));
  return found;
}

function triesOf(text: string | null, messages: Messages): number {
  if (text === null) return WAVE_DEFAULTS.tries;
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > 20) throw new Refusal(messages.badTries(text));
  return Number(text);
}

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries({ s: 1, min: 60, h: 3600, j: 86_400, d: 86_400 }));

/** `1h,6h,24h` as seconds. */
function retriesOf(text: string | null, messages: Messages): readonly number[] {
  if (text === null) return WAVE_DEFAULTS.retryAfter;
  return text.split(',').map((part) => {
    const [, n = '', unit = ''] = /^\s*(\d{1,6})\s*(s|min|h|j|d)\s*$/.exec(part) ?? [];
    if (n === '') throw new Refusal(messages.badRetryAfter(text));
    return Number(n) * UNITS.get(unit)!;
  });
}

/** `08:00-20:00`, in Paris time unless a zone follows (`08:00-20:00 Indian/Reunion`). */
function quietHoursOf(text: string | null, messages: Messages): QuietHours | null {
  if (text === null) return null;
  const [, from, to, zone = 'Europe/Paris'] = /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})(?:\s+(\S+))?\s*$/.exec(text) ?? [];
  const hours = { from: from?.padStart(5, '0'), to: to?.padStart(5, '0'), zone };
  if (!areQuietHours(hours)) throw new Refusal(messages.badQuietHours(text));
  return hours;
}
