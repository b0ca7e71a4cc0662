import { join } from 'node:path';
import { SOFTWARE } from '@beffroi/capture';
import { type Instant, instantFrom } from '@beffroi/domain';
import { CELLS } from '@beffroi/services/gather';
import { type Arguments, budgetOf, type Context, delayOf, renderOf, type Stage, speaking } from '@beffroi/terminal';
import { pace } from '@beffroi/terminal/openings';
import { COMMAND_WORDS } from '../words/commands.ts';

/** Measures the fictional towns in two waves, a year apart, with a changed web in between. */
export async function demoWaves(
  { web, fixtures, first, towns, measure }: Stage,
  args: Arguments,
  plainContext: Context,
): Promise<readonly [before: string, after: string]> {
  const { screen, messages } = speaking(COMMAND_WORDS, plainContext);
  // Who looks at it for the first time may have a small machine: another cell takes some fifty megabytes, and warms the same rules again for pages that are few.
  CELLS.atMost(1);
  const options = {
    source: { kind: 'via', address: web.address },
    userAgent: SOFTWARE,
    budget: budgetOf(args.text('budget'), messages),
    ...pace({ own: true }, delayOf(args.text('delay'), messages)),
    render: renderOf(args.text('render'), messages),
    // On one's own machine a host that is down stays down.
    tries: 1,
  } as const;
  const measured = async (dated: Instant): Promise<string> => {
    const name = dated.slice(0, 4);
    if (!args.flag('quiet')) screen.aside(messages.demoWave(messages.quoted(name), messages.date(dated), towns.length));
    await measure({ name, dated: new Date(dated), options });
    return name;
  };
  const before = await measured(first);
  web.lay([join(fixtures, 'second-year', 'web')]);
  return [before, await measured(yearAfter(first))];
}

function yearAfter(instant: Instant): Instant {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return instantFrom(date.getTime());
}
