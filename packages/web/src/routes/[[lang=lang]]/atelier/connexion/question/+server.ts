import { askForSignIn, waitForStep } from '@beffroi/accounts';
import { originOf, siteOf } from '@beffroi/ui/server/guard.ts';
import { error, json } from '@sveltejs/kit';
import { keepStep } from '#lib/server/cookies.ts';
import type { RequestHandler } from './$types';

/** What a device is asked when one signs in with a passkey. */
export const POST: RequestHandler = async (event) => {
  const { store, now } = event.locals.house;
  if ((await waitForStep(store, originOf(event), now())) > 0) error(429, 'wait');
  const { options, secret } = await askForSignIn(store, siteOf(event.url), now());
  keepStep(event.cookies, event.url, secret);
  return json(options);
};
