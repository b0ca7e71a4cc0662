import { memberActor } from '@beffroi/acts';
import { askingTown } from '@beffroi/levers/views';
import { printLinks, surveysOf } from '@beffroi/surveys';
import { type Context as AnyContext, type DemonstrationSite, speaking } from '@beffroi/terminal';
import { COMMAND_WORDS } from '../../words/commands.ts';
import type { Context } from '../context.ts';
import { dayOf } from './declared.ts';
import { leadKnown, leadLink } from './people.ts';
import { type AskingTownPlan, readPlans } from './towns.ts';

/** Lets whoever watches in as the one who leads the surveys of a town, and as one of those who are asked in another: a line with a link each. */
export async function lettingIn(site: DemonstrationSite, anyContext: AnyContext): Promise<readonly string[]> {
  const context = speaking(COMMAND_WORDS, anyContext);
  const plans = (await readPlans(site.fixtures)) ?? [];
  const lines: string[] = [];
  for (const plan of plans) {
    const line = plan.visitor === undefined ? null : await lineFor(site, plan, plan.visitor, context);
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** `null` where the town is not in this demonstration, or its survey is over by now. */
async function lineFor(
  { house: { store }, url }: DemonstrationSite,
  plan: AskingTownPlan,
  visitor: NonNullable<AskingTownPlan['visitor']>,
  { messages, language, now }: Context,
): Promise<string | null> {
  const at = new Date(now());
  const account = await leadKnown(store, plan, at);
  if (account === null) return null;
  const { name } = await askingTown(store, plan.code);
  const base = `${url}${language === 'fr' ? '' : '/en'}`;
  if (visitor === 'leads') return messages.demoLeads(name, `${base}${await leadLink(store, account, at)}`);
  const lead = memberActor(account, null);
  const open = (await surveysOf(store, lead, plan.code)).find(({ state, closesOn }) => state === 'open' && closesOn >= dayOf(at));
  if (open === undefined) return null;
  const [link] = await printLinks({ store, post: null }, lead, open.id, 'agent', 1, at);
  return messages.demoAnswers(name, `${base}/repondre/${open.slug}/${link!.token}`);
}
