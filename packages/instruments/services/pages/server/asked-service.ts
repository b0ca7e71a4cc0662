import type { ServiceId } from '@beffroi/services/judge';
import { serviceAddress, serviceAt } from '@beffroi/services/views';
import { error, redirect } from '@sveltejs/kit';

/**
 * The service that a part of an address names.
 *
 * @throws 301 to the address of today, where it is named by its id, as it was before · 404 where there is none
 */
export function askedService(url: URL, part: string): ServiceId {
  const found = serviceAt(part);
  if (found === null) error(404);
  if (!found.moved) return found.id;
  const parts = url.pathname.split('/').map((one) => (one === part ? serviceAddress(found.id) : one));
  redirect(301, `${parts.join('/')}${url.search}`);
}
