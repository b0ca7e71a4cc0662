import type { Account, Origin, Site } from '@beffroi/accounts';
import { type ActingMember, may, memberActor, type Right, type Role } from '@beffroi/acts';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { hrefIn } from '../language.ts';

/** What of a request the guards look at; page loads, actions and endpoints all have it. */
export type Guarded = Pick<RequestEvent, 'locals' | 'url' | 'request' | 'getClientAddress'>;

/**
 * Who is signed in, when one of these roles is among theirs (none named: whoever it is). Call it first in each load, action and endpoint: an action
 * runs without the layouts of its page.
 *
 * @throws a redirection to the sign-in, or 403
 */
export function requireRole(event: Pick<Guarded, 'locals' | 'url'>, ...roles: readonly Role[]): Account {
  const { account } = event.locals;
  if (account === null) redirect(303, signInAddress(event));
  if (roles.length > 0 && !roles.some((role) => account.roles.includes(role))) error(403, 'role');
  return account;
}

/**
 * The same by the right to what is to be done, which the table of roles knows.
 *
 * @param territory the territory that it concerns
 * @throws a redirection to the sign-in, or 403
 */
export function requireAct(event: Pick<Guarded, 'locals' | 'url'>, right: Right, territory?: string): Account {
  const account = requireRole(event);
  if (!may(account, right, territory)) error(403, 'role');
  return account;
}

/** Who acts, for the log. Only where somebody is signed in. */
export function actorOf(event: Guarded): ActingMember {
  return memberActor(requireRole(event), addressOf(event));
}

/** Where the sign-in is, with the way back to this page. */
export function signInAddress({ locals, url }: Pick<Guarded, 'locals' | 'url'>): string {
  return `${hrefIn(locals.language, '/atelier/connexion')}?suite=${encodeURIComponent(url.pathname + url.search)}`;
}

export function originOf(event: Guarded): Origin {
  return { address: addressOf(event), agent: event.request.headers.get('user-agent') };
}

export function siteOf({ origin, hostname }: URL): Site {
  return { origin, host: hostname };
}

function addressOf(event: Guarded): string | null {
  try {
    return event.getClientAddress();
  } catch {
    // A proxy that was announced and did not say.
    return null;
  }
}
