import { DEFAULT_EPSILON } from '@beffroi/disclosure';
import { leverOf, outOfReach, ROLE_WORDS, ROLES } from '@beffroi/levers/judge';
import { draftSurvey, KEEP_DAYS, LEAST_ALONE } from '@beffroi/surveys';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { isGivenBack, orGivenBack } from '#pages/server/lead-faults.ts';
import { ledTown } from '#pages/server/led-towns.ts';
import { noiseChoices } from '#pages/server/noise.ts';
import { agentsIn, authorityOf, surveyAsk } from '#pages/server/survey-form.ts';
import { leading } from '#words/leading.ts';
import type { Actions, PageServerLoad } from './$types';

/** Days that a survey is open where nobody chose otherwise. */
const OPEN_DAYS = 21;
const DAY = 86_400_000;

export const load = (async (event) => {
  const { house, language } = event.locals;
  const { url } = event;
  const { town } = await ledTown(event, 'survey.lead', url.searchParams.get('commune'));
  const typed = url.searchParams.get('agents');
  const agents = typed === null ? null : agentsIn(typed);
  const now = house.now();
  const month = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', { month: 'long', year: 'numeric' }).format(now);
  const spoken = agents !== null && agents < LEAST_ALONE;
  return {
    town,
    typed,
    agents,
    proposed: spoken ? ('spoken' as const) : ('alone' as const),
    fields: {
      name: leading[language].defaultName(town.name, month),
      way: spoken ? 'spoken' : 'alone',
      opensOn: now.toISOString().slice(0, 10),
      closesOn: new Date(now.getTime() + OPEN_DAYS * DAY).toISOString().slice(0, 10),
      keepDays: String(KEEP_DAYS.usual),
      epsilon: String(DEFAULT_EPSILON),
    } as Readonly<Record<string, string>>,
    chosen: spoken ? ['agent'] : ROLES.filter((role) => role !== 'user'),
    strengths: noiseChoices(language),
    roles: ROLES.map((id) => ({ id, name: ROLE_WORDS[id][language] })),
    out: outOfReach(authorityOf(town, agents)).map(({ lever, because }) => ({
      title: leverOf(lever).title[language],
      because: because[language],
    })),
  };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { house, language } = event.locals;
    const { actor, town } = await ledTown(event, 'survey.lead', textOf(form, 'commune'));
    const made = await orGivenBack(form, { language, form: 'survey' }, () =>
      draftSurvey(house.store, actor, surveyAsk(form, town), house.now()),
    );
    if (isGivenBack(made)) return made;
    redirect(303, hrefIn(language, `/atelier/enquetes/${made.id}?fait=enregistre`));
  },
} satisfies Actions;
