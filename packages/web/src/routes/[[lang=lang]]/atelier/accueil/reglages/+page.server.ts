import { beginSignIn, changeRetention, connectByPassword, coversOf, type DeskChannel, keptMonths } from '@beffroi/desk';
import type { NetworkId } from '@beffroi/networks';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { givenBack, isGivenBack, numberIn, orGivenBack, typedIn } from '#lib/server/desk/given-back.ts';
import { placesOf, townNames } from '#lib/server/desk/places.ts';
import { deskIn, theDesk } from '#lib/server/desk/the-desk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  requireAct(event, 'desk.lead');
  const { account, member, places } = await placesOf(event);
  const desk = deskIn(event.locals);
  const nameOf = await townNames(event.locals);
  const led = places.filter(({ isLead }) => isLead);
  const again = led.find(({ channel }) => channel.slug === event.url.searchParams.get('reconnecter'));
  return {
    hasDesk: desk !== null,
    networks: [...(desk?.connectors.values() ?? [])].map(({ network, byAppPassword }) => ({ network, byAppPassword })),
    towns: await Promise.all(
      account.territories.map(async (code) => ({ code, name: nameOf(code), months: await keptMonths(event.locals.house.store, code) })),
    ),
    accounts: await Promise.all(led.map(async (place) => ({ place, awaited: await awaitedOn(event.locals, place, member.id) }))).then(
      (all) =>
        all.map(({ place: { channel, agents }, awaited }) => ({
          awaited,
          slug: channel.slug,
          handle: channel.remote_handle,
          network: channel.network,
          town: nameOf(channel.territory),
          state: channel.state,
          speakers: agents.filter(({ left_at: left }) => left === null).length,
        })),
    ),
    again:
      again === undefined
        ? null
        : {
            id: again.channel.id,
            handle: again.channel.remote_handle,
            network: again.channel.network,
            server: again.channel.server,
            territory: again.channel.territory,
          },
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  relier: async (event) => {
    const { form, member, ask } = await askedIn(event);
    if (ask.server === '') return givenBack(form, { code: 'not-valid', details: { field: 'server' } });
    const { locals, url } = event;
    // One address in all languages: networks know it beforehand.
    const redirectTo = `${url.origin}/atelier/accueil/retour`;
    const go = await orGivenBack(form, () => beginSignIn(theDesk(locals), member, { ...ask, redirect: redirectTo }, locals.house.now()));
    if (isGivenBack(go)) return go;
    // A form may lead to this site alone: the way out is a link that says where it leads.
    return { go: { url: go, host: new URL(go).host }, fields: typedIn(form) };
  },
  motdepasse: async (event) => {
    const { form, member, ask } = await askedIn(event);
    const { locals } = event;
    const word = { handle: textOf(form, 'handle').trim().replace(/^@/, ''), password: textOf(form, 'password-app').trim() };
    const done = await orGivenBack(form, () => connectByPassword(theDesk(locals), member, ask, word, locals.house.now()));
    if (isGivenBack(done)) return done;
    const { places } = await placesOf(event);
    const slug = places.find(({ channel }) => channel.id === done)?.channel.slug;
    redirect(303, hrefIn(locals.language, `/atelier/accueil/reglages/${slug ?? ''}?fait=relie`));
  },
  garder: async (event) => {
    requireAct(event, 'desk.lead');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const town = textOf(form, 'commune');
    const done = await orGivenBack(form, () => changeRetention(store, actorOf(event), town, numberIn(form, 'months'), now()));
    if (isGivenBack(done)) return done;
    redirect(303, hrefIn(event.locals.language, '/atelier/accueil/reglages'));
  },
} satisfies Actions;

/** Protections that end when a lead agrees too, and wait for that. */
async function awaitedOn({ house }: App.Locals, place: DeskChannel, lead: number): Promise<number> {
  const others = place.agents.filter(({ left_at: left, account_id: id }) => left === null && id !== lead);
  const covers = await coversOf(
    house.store,
    place,
    others.map(({ id }) => id),
  );
  return covers.filter(({ cover }) => cover.lead_agreed_at === null).length;
}

async function askedIn(event: RequestEvent) {
  requireAct(event, 'desk.lead');
  const { member } = await placesOf(event);
  const form = await event.request.formData();
  const channel = numberIn(form, 'channel');
  const ask = {
    territory: textOf(form, 'territory'),
    network: textOf(form, 'network') as NetworkId,
    server: textOf(form, 'server').trim().slice(0, 300),
    channel: channel === 0 ? null : channel,
  };
  return { form, member, ask };
}
