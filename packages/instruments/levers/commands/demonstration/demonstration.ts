import { join } from 'node:path';
import { SOFTWARE } from '@beffroi/capture';
import { type Context as AnyContext, type Arguments, budgetOf, delayOf, type Stage, speaking } from '@beffroi/terminal';
import { pace } from '@beffroi/terminal/openings';
import { COMMAND_WORDS } from '../../words/commands.ts';
import type { Context } from '../context.ts';
import { type AskingPlace, askPeople, closePlanned } from './asked.ts';
import { type DeclaringPlace, declarePlanned } from './declared.ts';
import { leadIn } from './people.ts';
import { type AskingTownPlan, type DayFromFirst, FOLDER, readPlans } from './towns.ts';

/** The day on which all who lead surveys get their account. */
const BEGIN: DayFromFirst = -90;

const DAY = 86_400_000;

/** Layers over the little web in the two years, those of all towns first. */
const LAYERS = [[join(FOLDER, 'web', 'first-year')], [join('second-year', 'web'), join(FOLDER, 'web', 'second-year')]] as const;

/** Something that happens in a town on a day. */
interface Happening {
  readonly day: DayFromFirst;
  happen(): Promise<void>;
}

/**
 * Has invented towns say what they think of themselves, and their people answer through the pages of the site; measures, closes and publishes a wave of levers of a year ago and one of today. Does nothing where the fixtures have no such
 * towns.
 */
export async function demoLevers(stage: Stage, args: Arguments, anyContext: AnyContext): Promise<readonly [string, string] | null> {
  const context = speaking(COMMAND_WORDS, anyContext);
  const { fixtures, first, towns, web, house } = stage;
  const plans = (await readPlans(fixtures))?.filter(({ code }) => towns.some((town) => town.code === code)) ?? null;
  if (plans === null) return null;
  const begin = new Date(first);
  const dateOf = (day: DayFromFirst): Date => new Date(begin.getTime() + day * DAY);
  let today = dateOf(BEGIN);
  const site = await stage.openSite(() => today);
  const siteOn = (date: Date): string => {
    today = date;
    return site.url;
  };
  try {
    const place = { store: house.store, archiveStore: house.archiveStore, fixtures, dateOf, siteOn };
    const waiting = await happeningsOf(place, plans, args.flag('quiet') ? null : context);
    const waves = [begin, yearAfter(begin)] as const;
    const names: string[] = [];
    for (const [year, dated] of waves.entries()) {
      while (waiting.length > 0 && dateOf(waiting[0]!.day) <= dated) await waiting.shift()!.happen();
      web.lay(LAYERS[year]!.map((folder) => join(fixtures, folder)));
      names.push(await measured(stage, dated, args, context));
    }
    return [names[0]!, names[1]!];
  } finally {
    await site.close();
  }
}

/** All that happens in these towns, in the order of days. @param context who is told of it; `null`: nobody */
async function happeningsOf(
  place: AskingPlace & DeclaringPlace,
  plans: readonly AskingTownPlan[],
  context: Context | null,
): Promise<Happening[]> {
  const all: Happening[] = [];
  for (const plan of plans) {
    const lead = await leadIn(place.store, plan, place.dateOf(BEGIN));
    for (const one of plan.declared) all.push({ day: one.day, happen: () => declarePlanned(place, lead, plan.code, one) });
    for (const one of plan.surveys) {
      let survey = 0;
      const ask = async (): Promise<void> => {
        const { id, answered } = await askPeople(place, lead, plan, one);
        survey = id;
        context?.screen.aside(context.messages.demoAnswered(one.name, answered, one.way === 'spoken'));
      };
      all.push({ day: one.opens, happen: ask }, { day: one.closes, happen: () => closePlanned(place, lead, survey, one.closes) });
    }
  }
  return all.toSorted((one, other) => one.day - other.day);
}

/** Measures what is seen. No page is drawn by a browser: those that need one are drawn for services, and this would take as long again. */
async function measured({ measure, web, towns }: Stage, dated: Date, args: Arguments, { screen, messages }: Context): Promise<string> {
  const name = `leviers-${dated.getUTCFullYear()}`;
  if (!args.flag('quiet')) screen.aside(messages.demoLevers(messages.quoted(name), towns.length));
  const options = {
    source: { kind: 'via', address: web.address },
    userAgent: SOFTWARE,
    budget: budgetOf(args.text('budget'), messages),
    ...pace({ own: true }, delayOf(args.text('delay'), messages)),
    render: 'never',
    tries: 1,
  } as const;
  await measure({ name, dated, options });
  return name;
}

function yearAfter(date: Date): Date {
  const after = new Date(date);
  after.setUTCFullYear(after.getUTCFullYear() + 1);
  return after;
}
