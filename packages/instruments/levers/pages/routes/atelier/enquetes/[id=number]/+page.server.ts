import {
  addAddresses,
  closeSurvey,
  dropAddresses,
  extendSurvey,
  inviteLate,
  invitePaper,
  remind,
  type SurveyLife,
  withdrawSurvey,
} from '@beffroi/surveys';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { type RequestEvent, redirect } from '@sveltejs/kit';
import { dayWords } from '#pages/server/day-words.ts';
import { givenBack, isGivenBack, orGivenBack } from '#pages/server/lead-faults.ts';
import { invitationsOf, remindersOf } from '#pages/server/letters-of.ts';
import { surveysIn } from '#pages/server/open-surveys.ts';
import { ledSurvey, roleWords } from '#pages/server/survey-life.ts';
import { leading } from '#words/leading.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { language, house } = event.locals;
  const { life, town } = await ledSurvey(event);
  const { id, slug, name, way, state, hasFigures, next } = life;
  const day = (one: string): string => dayWords(one, language);
  return {
    ...{ id, slug, name, way, state, hasFigures, next, town: town.name, isMailed: surveysIn(event.locals).post !== null },
    ...{ from: day(life.opensOn), to: day(life.closesOn), closesOn: life.closesOn },
    ...{ ended: life.endedOn === null ? null : day(life.endedOn), dropped: life.dropped },
    kept: life.answersUntil === null ? null : day(life.answersUntil),
    remindFrom: life.remindFrom > house.now().toISOString().slice(0, 10) ? day(life.remindFrom) : null,
    groups: groupsOf(life, language),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

/** Every role that is asked, with what is known of those invited in it. */
function groupsOf({ questionnaire, groups }: SurveyLife, language: App.Locals['language']) {
  return questionnaire.roles.map(({ id: role }) => {
    const group = groups.find((one) => one.role === role);
    const rates = (group?.rates ?? []).map(({ day, atLeast }) => ({ day: dayWords(day, language), atLeast }));
    return {
      ...{ role, name: roleWords(role, language), invited: group?.invited ?? 0, rates, atLeast: rates.at(-1)?.atLeast ?? null },
      mails: group?.mails ?? { waiting: null, sent: null, bounced: null },
    };
  });
}

export const actions = {
  adresses: async (event) => {
    const form = await event.request.formData();
    const { life, actor, town } = await ledSurvey(event);
    const { language, house } = event.locals;
    const [role, typed] = [textOf(form, 'group'), textOf(form, 'addresses')];
    const surveys = surveysIn(event.locals);
    const letter = invitationsOf({ origin: event.url.origin, language, town, questionnaire: life.questionnaire });
    const came = await orGivenBack(form, { language, form: `mail-${role}` }, () =>
      life.state === 'draft'
        ? addAddresses(surveys, actor, life.id, role, typed, house.now())
        : inviteLate(surveys, actor, life.id, { role, typed, letter }, house.now()),
    );
    return isGivenBack(came) ? came : { came: { ...came, role } };
  },
  oublier: (event) =>
    done(event, 'oublie', ({ actor, life, form, now }) =>
      dropAddresses(surveysIn(event.locals), actor, life.id, textOf(form, 'group'), now),
    ),
  papier: (event) =>
    done(event, 'papier', ({ actor, life, form, now }) => {
      const typed = textOf(form, 'count').trim();
      return invitePaper(surveysIn(event.locals), actor, life.id, textOf(form, 'group'), wholeIn(typed), now);
    }),
  rappeler: (event) =>
    done(event, 'rappele', ({ actor, life, town, now }) => {
      const { language } = event.locals;
      const letter = remindersOf({ origin: event.url.origin, language, town, questionnaire: life.questionnaire });
      return remind(surveysIn(event.locals), actor, life.id, letter, now);
    }),
  prolonger: (event) =>
    done(event, 'prolonge', ({ actor, life, form, now }) =>
      extendSurvey(surveysIn(event.locals), actor, life.id, textOf(form, 'closesOn'), now),
    ),
  clore: (event) =>
    confirmed(event, 'clos', async ({ actor, life, now }) => {
      await closeSurvey(surveysIn(event.locals), actor, life.id, now);
    }),
  abandonner: (event) =>
    confirmed(event, 'abandonne', ({ actor, life, now }) => withdrawSurvey(surveysIn(event.locals), actor, life.id, now)),
} satisfies Actions;

type Event = RequestEvent & { readonly params: { readonly id: string } };
type Led = Awaited<ReturnType<typeof ledSurvey>> & { readonly form: FormData; readonly now: Date };

const wholeIn = (typed: string): number => (/^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN);

/** Does it, and says so; or gives the form back. The form is known by its action, and the role that it is about. */
async function done(event: Event, what: string, work: (led: Led) => Promise<unknown>, read?: FormData) {
  const form = read ?? (await event.request.formData());
  const { language, house } = event.locals;
  const led = await ledSurvey(event);
  const came = await orGivenBack(form, { language, form: formOf(event, form) }, () => work({ ...led, form, now: house.now() }));
  if (isGivenBack(came)) return came;
  redirect(303, hrefIn(language, `/atelier/enquetes/${led.life.id}?fait=${what}`));
}

/** The same for what cannot be undone: a box has to be ticked. */
async function confirmed(event: Event, what: string, work: (led: Led) => Promise<unknown>) {
  const form = await event.request.formData();
  if (textOf(form, 'confirm') !== 'oui') return givenBack(form, formOf(event, form), leading[event.locals.language].confirm, 'confirm');
  return done(event, what, work, form);
}

const formOf = ({ url }: Event, form: FormData): string =>
  [/^\?\/(\w+)/.exec(url.search)?.[1] ?? '', textOf(form, 'group')].filter((part) => part !== '').join('-');
