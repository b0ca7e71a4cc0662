import { closeAssistant, type KnowingTown, knowingTowns, openAssistant, saveKnowledge, withdrawKnowledge } from '@beffroi/desk';
import { hrefIn, wordsIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, redirect } from '@sveltejs/kit';
import { dayIn } from '#lib/desk-clock.ts';
import { triedOut } from '#lib/server/assistant/town-assistant.ts';
import { isGivenBack, numberIn, orGivenBack } from '#lib/server/desk/given-back.ts';
import { townNames } from '#lib/server/desk/places.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { locals, url } = event;
  const towns = await townsOf(event);
  const nameOf = await townNames(locals);
  const town = towns.find(({ territory }) => territory === url.searchParams.get('commune')) ?? towns[0] ?? null;
  const asked = (url.searchParams.get('q') ?? '').slice(0, 500);
  const edited = Number(url.searchParams.get('changer') ?? 0);
  return {
    towns: towns.map(({ territory }) => ({ territory, name: nameOf(territory) })),
    town: town === null ? null : shown(event, town, nameOf(town.territory)),
    edited: town?.entries.find(({ id }) => id === edited)?.id ?? null,
    asked,
    tried: town === null || asked === '' ? null : await triedOut(locals, town, asked, url.origin),
    origin: url.origin,
    done: url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  enregistrer: async (event) => {
    requireAct(event, 'desk.speak');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const replaces = numberIn(form, 'replaces');
    const until = textOf(form, 'until').trim();
    const ask = {
      territory: textOf(form, 'commune'),
      question: textOf(form, 'question'),
      answer: textOf(form, 'answer'),
      page: textOf(form, 'page'),
      validUntil: until === '' ? null : until,
      replaces: replaces === 0 ? null : replaces,
    };
    const done = await orGivenBack(form, () => saveKnowledge(store, actorOf(event), ask, now()));
    if (isGivenBack(done)) return done;
    back(event, ask.territory, 'enregistre');
  },
  retirer: async (event) => {
    requireAct(event, 'desk.speak');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => withdrawKnowledge(store, actorOf(event), numberIn(form, 'entry'), now()));
    if (isGivenBack(done)) return done;
    back(event, textOf(form, 'commune'), 'retire');
  },
  ouvrir: async (event) => {
    requireAct(event, 'desk.lead');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const ask = { territory: textOf(form, 'commune'), name: textOf(form, 'name'), nature: textOf(form, 'nature') };
    const done = await orGivenBack(form, () => openAssistant(store, actorOf(event), ask, now()));
    if (isGivenBack(done)) return done;
    back(event, ask.territory, 'ouvert');
  },
  fermer: async (event) => {
    requireAct(event, 'desk.lead');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => closeAssistant(store, actorOf(event), textOf(form, 'commune'), now()));
    if (isGivenBack(done)) return done;
    back(event, textOf(form, 'commune'), 'ferme');
  },
} satisfies Actions;

/** The towns of who is signed in. @throws a redirection to the sign-in, or 403 */
function townsOf(event: RequestEvent | Parameters<PageServerLoad>[0]): Promise<readonly KnowingTown[]> {
  requireAct(event, 'desk.speak');
  return knowingTowns(event.locals.house.store, actorOf(event));
}

function shown({ locals: { house, language } }: Parameters<PageServerLoad>[0], town: KnowingTown, name: string) {
  const { territory, persona, isLead, zone, entries } = town;
  const today = dayIn(house.now(), zone);
  const { date } = wordsIn(language);
  return {
    ...{ territory, name, persona, isLead },
    entries: entries.map(({ id, question, answer, page, by, saved_at: at, valid_until: until }) => ({
      ...{ id, question, answer, page, by, until },
      when: date(at.toISOString(), zone),
      untilSaid: until === null ? null : date(`${until}T12:00:00Z`),
      isOver: until !== null && until < today,
    })),
  };
}

function back({ locals }: RequestEvent, territory: string, done: string): never {
  if (!/^[\dAB]{5}$/.test(territory)) error(404);
  redirect(303, hrefIn(locals.language, `/atelier/accueil/savoirs?commune=${territory}&fait=${done}`));
}
