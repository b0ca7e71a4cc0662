import { createHash } from 'node:crypto';
import { DEVICE_LIFE, DRAFT_LIFE, knowDevice, SESSION_MEMORY, type SignedIn, STEP_LIFE } from '@beffroi/accounts';
import type { Cookies, RequestEvent } from '@sveltejs/kit';

/** Names with `__Host-` belong to this host alone and to https; over plain http (a machine of one's own) browsers refuse them. */
const named = (url: URL, name: string): string => (url.protocol === 'https:' ? `__Host-${name}` : name);

const optionsFor = (url: URL, life: number) => ({
  path: '/',
  httpOnly: true,
  secure: url.protocol === 'https:',
  // Lax, so that who comes from a letter's link, or from the provider of identities, is known.
  sameSite: 'lax' as const,
  maxAge: Math.floor(life / 1000),
});

const SESSION = 'beffroi';
const STEP = 'beffroi-step';
const DEVICE = 'beffroi-device';

export const sessionSecret = (cookies: Cookies, url: URL): string | null => cookies.get(named(url, SESSION)) ?? null;

/** The cookie outlives its session: who comes too late is known by it, and finds the form that was sent. */
export function keepSession(cookies: Cookies, url: URL, secret: string): void {
  cookies.set(named(url, SESSION), secret, optionsFor(url, SESSION_MEMORY));
}

/** What this browser is known by: wrong passwords from it are counted for themselves. It opens nothing. */
export const deviceSecret = (cookies: Cookies, url: URL): string | null => cookies.get(named(url, DEVICE)) ?? null;

/** Somebody has signed in: the session's cookie, and that of the browser. */
export async function letIn(
  { cookies, url, locals }: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
  { secret, account }: Pick<SignedIn, 'secret' | 'account'>,
): Promise<void> {
  keepSession(cookies, url, secret);
  const { store, now } = locals.house;
  const device = await knowDevice(store, account.id, deviceSecret(cookies, url), now());
  cookies.set(named(url, DEVICE), device, optionsFor(url, DEVICE_LIFE));
}

export function keepStep(cookies: Cookies, url: URL, secret: string): void {
  cookies.set(named(url, STEP), secret, optionsFor(url, STEP_LIFE));
}

/** @returns the secret of a step that is under way, which is good once */
export function takeStep(cookies: Cookies, url: URL): string | null {
  const secret = cookies.get(named(url, STEP)) ?? null;
  if (secret !== null) cookies.delete(named(url, STEP), optionsFor(url, 0));
  return secret;
}

/** One for each page: two windows may come too late together. */
const draftName = (url: URL, path: string): string =>
  named(url, `beffroi-draft-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);

export const draftSecret = (cookies: Cookies, url: URL, path: string): string | null => cookies.get(draftName(url, path)) ?? null;

export function keepDraftSecret(cookies: Cookies, url: URL, path: string, secret: string): void {
  cookies.set(draftName(url, path), secret, optionsFor(url, DRAFT_LIFE));
}

export function dropDraftSecret(cookies: Cookies, url: URL, path: string): void {
  cookies.delete(draftName(url, path), optionsFor(url, 0));
}
