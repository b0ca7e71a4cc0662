import { dashed } from '@beffroi/territories';
import type { Network } from '@beffroi/voice/judge';

const LONGEST = 80;

/**
 * What an account is known by in its town for ever: `mastodon-mairie-social-brezan-example`. An account without a handle is known by its address, one without
 * either by its name. `null` where none of them has a letter.
 */
export function accountKey({
  network,
  handle,
  address,
  name,
}: {
  readonly network: Network;
  readonly handle: string | null;
  readonly address: string | null;
  readonly name: string;
}): string | null {
  const known = slug(handle ?? '') || slug((address ?? '').replace(/^[a-z]+:\/\/(?:www\.)?/i, '')) || slug(name);
  return known === '' ? null : `${network}-${known}`.slice(0, LONGEST).replace(/-+$/, '');
}

function slug(text: string): string {
  return dashed(text).replace(/^-+|-+$/g, '');
}
