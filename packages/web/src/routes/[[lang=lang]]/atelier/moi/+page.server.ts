import {
  addPasskey,
  changePassword,
  liveSessions,
  passkeys,
  person,
  providerSettings,
  removePasskey,
  rename,
  signOutEverywhere,
} from '@beffroi/accounts';
import { actorOf, requireRole, siteOf } from '@beffroi/ui/server/guard.ts';
import { orRefused, textOf } from '@beffroi/ui/server/refused.ts';
import { error } from '@sveltejs/kit';
import { takeStep } from '#lib/server/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = requireRole(event);
  const { store, now } = event.locals.house;
  const me = await person(store, account.id);
  if (me === null) error(404, 'account');
  const keys = await passkeys(store, account);
  const sessions = await liveSessions(store, account, now());
  return {
    me,
    provider: providerSettings(process.env)?.name ?? null,
    keys: keys.map(({ id, name, made_at, used_at, synced }) => ({ id, name, made: made_at, used: used_at, synced })),
    sessions: sessions.map(({ id, way, address, agent, seen_at }) => ({
      id,
      way,
      address,
      agent,
      seen: seen_at,
      present: id === event.locals.session?.id,
    })),
  };
};

export const actions: Actions = {
  rename: async (event) => {
    requireRole(event);
    const { store, now } = event.locals.house;
    const name = textOf(await event.request.formData(), 'name');
    return (await orRefused(() => rename(store, actorOf(event), name, now()))) ?? { done: 'changed' as const };
  },
  password: async (event) => {
    requireRole(event);
    const { house, session } = event.locals;
    const form = await event.request.formData();
    const words = { present: textOf(form, 'password-present'), wanted: textOf(form, 'password-new') };
    const change = () => changePassword(house.store, actorOf(event), words, session?.id ?? 0, house.now());
    return (await orRefused(change)) ?? { done: 'passwordChanged' as const };
  },
  'add-passkey': async (event) => {
    requireRole(event);
    const { store, now } = event.locals.house;
    const form = await event.request.formData();
    const given = { secret: takeStep(event.cookies, event.url) ?? '', answer: textOf(form, 'answer'), name: textOf(form, 'name') };
    const add = () => addPasskey(store, actorOf(event), given, siteOf(event.url), now());
    return (await orRefused(add)) ?? { done: 'passkeyAdded' as const };
  },
  'remove-passkey': async (event) => {
    requireRole(event);
    const { store, now } = event.locals.house;
    await removePasskey(store, actorOf(event), textOf(await event.request.formData(), 'id'), now());
    return { done: 'passkeyRemoved' as const };
  },
  'sign-out': async (event) => {
    requireRole(event);
    const { house, session } = event.locals;
    return { others: await signOutEverywhere(house.store, actorOf(event), session?.id ?? null, house.now()) };
  },
};
