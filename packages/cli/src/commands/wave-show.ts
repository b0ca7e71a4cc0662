import { type Arguments, EXIT } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { showWave } from '@beffroi/terminal/reports';
import { verifyWave, waveOf } from '@beffroi/waves';
import { plain } from '@beffroi/words';
import type { Context } from '../context.ts';
import { instrumentOf, reportsOf } from '../instruments.ts';

/** What a wave found, as its instrument says it, or as its catalogue and figures do. With `--verify`, whether it is still what was closed. */
export async function waveShowCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  return withHouse(args, context, async (house) => {
    if (args.flag('verify')) {
      const digests = await verifyWave(house.store, name);
      for (const { what, digest, same } of digests) screen.out(messages.verified(plain(what), digest, same));
      return digests.every(({ same }) => same) ? EXIT.done : EXIT.differs;
    }
    const instrument = await instrumentOf(house, await waveOf(house.store.db, name), context);
    const show = (await reportsOf(instrument).show?.()) ?? showWave;
    return show(house, instrument, args, context);
  });
}
