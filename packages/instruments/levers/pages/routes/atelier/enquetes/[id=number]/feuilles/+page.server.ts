import { grouped, openSurvey, type PaperLink, printLinks } from '@beffroi/surveys';
import { hrefIn } from '@beffroi/ui/language.ts';
import { qrOf } from '@beffroi/ui/server/qr.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { dayWords } from '#pages/server/day-words.ts';
import { isGivenBack, orGivenBack } from '#pages/server/lead-faults.ts';
import { invitationsOf } from '#pages/server/letters-of.ts';
import { surveysIn } from '#pages/server/open-surveys.ts';
import { askedOf, ledSurvey, roleWords } from '#pages/server/survey-life.ts';
import type { Actions, PageServerLoad } from './$types';

// Links are the answer to the form that makes them, and stand in no address: whoever leaves the page has them on paper, or not at all.

export const load = (async (event) => {
  const { language } = event.locals;
  const { life, town } = await ledSurvey(event);
  const { id, name, slug, way, closesOn, state } = life;
  return {
    ...{ id, name, way, state, town: town.name, closes: dayWords(closesOn, language) },
    address: `${event.url.host}${hrefIn(language, `/repondre/${slug}`)}`,
  };
}) satisfies PageServerLoad;

export const actions = {
  ouvrir: (event) =>
    printed(event, 'ouvrir', async ({ actor, life, town, now }) => {
      const { language } = event.locals;
      const letter = invitationsOf({ origin: event.url.origin, language, town, questionnaire: life.questionnaire });
      return (await openSurvey(surveysIn(event.locals), actor, life.id, letter, now)).paper;
    }),
  plus: (event) =>
    printed(event, 'feuilles', ({ actor, life, form, now }) => {
      const count = textOf(form, 'count').trim();
      const n = /^\d{1,6}$/.test(count) ? Number(count) : Number.NaN;
      return printLinks(surveysIn(event.locals), actor, life.id, textOf(form, 'group'), n, now);
    }),
} satisfies Actions;

type Event = RequestEvent & { readonly params: { readonly id: string } };
type Led = Awaited<ReturnType<typeof ledSurvey>> & { readonly form: FormData; readonly now: Date };

async function printed(event: Event, name: string, work: (led: Led) => Promise<readonly PaperLink[]>) {
  const form = await event.request.formData();
  const { language, house } = event.locals;
  const led = await ledSurvey(event);
  const links = await orGivenBack(form, { language, form: name }, () => work({ ...led, form, now: house.now() }));
  if (isGivenBack(links)) return links;
  const path = `${event.url.origin}${hrefIn(language, `/repondre/${led.life.slug}`)}`;
  const sheets = links.map(({ role, token }) => ({
    ...{ role: roleWords(role, language), letters: grouped(token), qr: qrOf(`${path}/${token}`) },
    minutes: askedOf(led.life.questionnaire, role, language).minutes,
  }));
  return { sheets };
}
