import { randomBytes } from 'node:crypto';
import { AccountRefusal, answerLink, waitForStep } from '@beffroi/accounts';
import { hrefIn } from '@beffroi/ui/language.ts';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { error, redirect } from '@sveltejs/kit';
import { keepSession } from '#lib/server/cookies.ts';
import { isDemonstration } from '#lib/server/demonstration.ts';
import type { PageServerLoad } from './$types';

/** Lets in who was given the demonstration's link: the account is invented, and so is its password, which nobody knows. Elsewhere there is no such page. */
export const load: PageServerLoad = async (event) => {
  if (!isDemonstration()) error(404);
  const { cookies, locals, params, url } = event;
  const { store, now } = locals.house;
  if ((await waitForStep(store, originOf(event), now())) > 0) error(429);
  const said = { email: null, name: null, password: randomBytes(32).toString('base64url') };
  try {
    const { secret } = await answerLink(store, params.token, said, originOf(event), now());
    keepSession(cookies, url, secret);
  } catch (refusal) {
    if (!(refusal instanceof AccountRefusal)) throw refusal;
    // Who comes by the same link again is here already.
    if (locals.account === null) return {};
  }
  redirect(303, hrefIn(locals.language, `/atelier/${roomIn(url)}`));
};

/** The room of the atelier that the link is for: the desk, where it names none. */
function roomIn({ searchParams }: URL): string {
  const room = searchParams.get('vers') ?? '';
  return /^[a-z]+$/.test(room) ? room : 'accueil';
}
