import { type Arguments, Refusal } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { compareWaves } from '@beffroi/terminal/reports';
import { waveOf } from '@beffroi/waves';
import { plain } from '@beffroi/words';
import type { Context } from '../context.ts';
import { instrumentOf, reportsOf } from '../instruments.ts';

/** Says what changed from one closed wave to another of the same instrument, and why. */
export async function waveCompareCommand(args: Arguments, context: Context): Promise<number> {
  const { messages, language } = context;
  const [before, after] = args.words as readonly [string, string];
  return withHouse(args, context, async (house) => {
    const instruments = [];
    for (const name of [before, after]) {
      const instrument = await instrumentOf(house, await waveOf(house.store.db, name), context);
      const refused = reportsOf(instrument).incomparable?.(plain(name), context);
      if (refused !== undefined) throw new Refusal(refused);
      instruments.push(instrument);
    }
    const [instrument, other] = instruments as [(typeof instruments)[0], (typeof instruments)[0]];
    if (instrument.id !== other.id) {
      throw new Refusal(
        messages.otherInstruments(plain(before), plain(instrument.name[language]), plain(after), plain(other.name[language])),
      );
    }
    const compare = (await reportsOf(instrument).compare?.()) ?? compareWaves;
    return compare(house, instrument, args, context);
  });
}
