import type { ActingMember } from '@beffroi/acts';
import { askingTown, leversAsked } from '@beffroi/levers/views';
import type { Store } from '@beffroi/store';
import { closeSurvey, draftSurvey, invitePaper, openSurvey, type Surveys, settleText, textsOf } from '@beffroi/surveys';
import { dayOf } from './declared.ts';
import { drawnPerson } from './drawn-answers.ts';
import { type Respondent, sendForms, walkThrough } from './respondent.ts';
import type { AskingTownPlan, DayFromFirst, GroupPlan, SurveyPlan } from './towns.ts';

/** Where people are asked. */
export interface AskingPlace {
  readonly store: Store;
  readonly dateOf: (day: DayFromFirst) => Date;
  /** The site as it is on a day. @returns where it is */
  readonly siteOn: (date: Date) => string;
}

/** Nobody in the demonstration writes a mail: everybody has a link on paper. */
const onPaper = (store: Store): Surveys => ({ store, post: null });

/** Sheets that are filled in at the same time. */
const AT_ONCE = 8;

/** Asks the people of a town: opens a survey, and has them go through its pages. @returns its id, and how many answered */
export async function askPeople(place: AskingPlace, lead: ActingMember, town: AskingTownPlan, plan: SurveyPlan) {
  const { id, slug, paper } = await openPlanned(place, lead, town, plan);
  // On the second day all links are given out.
  const site = place.siteOn(place.dateOf(plan.opens + 1));
  const groups = respondentsOf(plan, slug, paper);
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    // Who comes first goes from page to page; all others of the group are asked the same.
    const course = await walkThrough(site, first);
    await eachOf(others, (person) => sendForms(site, person, course));
  }
  return { id, answered: groups.flat().reduce((sum, { present = 1 }) => sum + present, 0) };
}

/** Closes it on its last day, reads what people wrote, and lets all read it. */
export async function closePlanned({ store, dateOf }: AskingPlace, lead: ActingMember, survey: number, day: DayFromFirst): Promise<void> {
  await closeSurvey(onPaper(store), lead, survey, dateOf(day));
  for (const { id } of await textsOf(store, lead, survey)) await settleText(onPaper(store), lead, id, { kind: 'show' }, dateOf(day));
}

async function openPlanned(
  { store, dateOf }: AskingPlace,
  lead: ActingMember,
  { code, agents }: AskingTownPlan,
  { name, way, roles, opens, closes }: SurveyPlan,
) {
  const now = dateOf(opens);
  const { population } = await askingTown(store, code);
  const questionnaire = leversAsked(Object.keys(roles), { kind: 'commune', population, agents });
  const days = { opensOn: dayOf(now), closesOn: dayOf(dateOf(closes)) };
  const { id, slug } = await draftSurvey(store, lead, { territory: code, name, questionnaire, way, ...days }, now);
  for (const [role, { invited }] of Object.entries(roles)) await invitePaper(onPaper(store), lead, id, role, invited, now);
  const { paper } = await openSurvey(onPaper(store), lead, id, null, now);
  return { id, slug, paper };
}

/** Who answers, by group, each with a link of theirs. */
function respondentsOf(
  plan: SurveyPlan,
  slug: string,
  paper: readonly { readonly role: string; readonly token: string }[],
): readonly (readonly Respondent[])[] {
  const linksOf = (role: string): readonly string[] => paper.filter((link) => link.role === role).map(({ token }) => token);
  if (plan.way === 'spoken') {
    const { present, said, answers } = plan.together;
    return [
      linksOf(Object.keys(plan.roles)[0]!).map((token) => ({ slug, token, present, said, answers: (lever) => answers[lever] ?? null })),
    ];
  }
  const groups: readonly (readonly [string, GroupPlan])[] = Object.entries(plan.roles);
  return groups.map(([role, group]) =>
    linksOf(role)
      .slice(0, group.answered ?? 0)
      .map((token, at) => ({
        ...{ slug, token, answers: drawnPerson(plan, role, group, at) },
        said: role === 'agent' ? (plan.said?.[at] ?? '') : '',
      })),
  );
}

/** Some at a time; the first that fails ends all. */
async function eachOf<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const work = async (): Promise<void> => {
    for (const item of waiting) await task(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
