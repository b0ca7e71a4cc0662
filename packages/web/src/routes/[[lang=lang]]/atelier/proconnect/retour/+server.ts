import { AccountRefusal, comeFromProvider, providerSettings, signInByIdentity, signOut } from '@beffroi/accounts';
import { actorOf, originOf } from '@beffroi/ui/server/guard.ts';
import { error, redirect } from '@sveltejs/kit';
import { letIn, takeStep } from '#lib/server/cookies.ts';
import type { RequestHandler } from './$types';

/** Back from the provider of identities. */
export const GET: RequestHandler = async (event) => {
  const { cookies, locals, url } = event;
  const settings = providerSettings(process.env);
  if (settings === null) error(404, 'provider');
  const { store, now } = locals.house;
  let next: string;
  try {
    const { identity, errand } = await comeFromProvider(store, settings, takeStep(cookies, url) ?? '', url.search, now());
    const signedIn = await signInByIdentity(store, identity, errand, originOf(event), now());
    // Who was signed in here already has a new session now, and needs one only.
    if (locals.session !== null && locals.account !== null) await signOut(store, actorOf(event), locals.session.id, now());
    await letIn(event, signedIn);
    next = errand.next;
  } catch (refusal) {
    if (!(refusal instanceof AccountRefusal)) throw refusal;
    next = `/atelier/connexion?refus=${refusal.code}`;
  }
  redirect(303, next);
};
