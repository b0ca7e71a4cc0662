import { askForPasskey } from '@beffroi/accounts';
import { requireRole, siteOf } from '@beffroi/ui/server/guard.ts';
import { json } from '@sveltejs/kit';
import { keepStep } from '#lib/server/cookies.ts';
import type { RequestHandler } from './$types';

/** What a device is asked when one adds a passkey. */
export const POST: RequestHandler = async (event) => {
  const account = requireRole(event);
  const { store, now } = event.locals.house;
  const { options, secret } = await askForPasskey(store, account, siteOf(event.url), now());
  keepStep(event.cookies, event.url, secret);
  return json(options);
};
