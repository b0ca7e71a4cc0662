import type { RequestEvent } from '@sveltejs/kit';

/**
 * Who may keep an answer that says nothing of it itself (RFC 9111). What is published may be kept by all, who ask each time whether it is still so: a silence of elections and an erasure hold at
 * once, and a page that has not changed costs its headers alone (304, by SvelteKit's tag). What a visitor's own words made (a query) is theirs; what an account, a session that has ended or a form had
 * to do with, nobody's.
 */
export function cacheControlOf(
  { locals, request, url }: Pick<RequestEvent, 'locals' | 'request' | 'url'>,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
): string {
  const known = (locals.account ?? locals.late ?? null) !== null || headers.has('set-cookie');
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (known || !reads) return 'private, no-store';
  if (![200, 301, 304, 308, 404, 410].includes(status)) return 'no-store';
  return url.search === '' ? 'public, no-cache' : 'private, no-cache';
}

/** Adds to what an answer depends on. */
export function variesBy(headers: Headers, name: string): void {
  const known = headers.get('vary')?.split(/\s*,\s*/) ?? [];
  if (!known.some((one) => one === '*' || one.toLowerCase() === name.toLowerCase())) headers.append('vary', name);
}
