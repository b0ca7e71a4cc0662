import { isKnownDevice, type Store, seeDevice } from '@beffroi/store';
import { DEVICE_LIFE } from './limits.ts';
import { hashOf, newSecret } from './secrets.ts';

/** Whether an account has signed in from the browser that shows this secret. */
export function isDeviceOf(store: Store, device: string | null, account: number, now: Date): Promise<boolean> {
  return isKnownDevice(store.db, { hash: hashOf(device ?? ''), account }, new Date(now.getTime() - DEVICE_LIFE));
}

/** What guesses from a known browser are counted by. */
export const deviceKey = (device: string, account: number): string => `device:${account}:${hashOf(device)}`;

/**
 * Notes that somebody signed in from a browser, so that whoever guesses elsewhere does not keep them out of it.
 *
 * @param device the secret that the browser has already; `null` for none
 * @returns its secret, for a cookie of half a year; it opens nothing
 */
export async function knowDevice(store: Store, account: number, device: string | null, now: Date): Promise<string> {
  const secret = device ?? newSecret();
  await seeDevice(store.db, { hash: hashOf(secret), account }, now);
  return secret;
}
