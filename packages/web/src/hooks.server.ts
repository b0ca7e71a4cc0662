import { heedErasures, showsFiction } from '@beffroi/observatory';
import { withErased } from '@beffroi/ui/words/erased.ts';
import { type Handle, type ServerInit, sequence } from '@sveltejs/kit/hooks';
import { cacheControlOf, variesBy } from '#lib/server/cache-headers.ts';
import { answerWhileAway } from '#lib/server/database-away.ts';
import { FICTION_HEADER } from '#lib/server/fiction.ts';
import { closeHouse, openHouse } from '#lib/server/open-house.ts';
import { sessions } from '#lib/server/sessions.ts';

export const init: ServerInit = async () => {
  await openHouse(process.env);
  process.once('sveltekit:shutdown', () => void closeHouse());
};

/** Headers that every answer carries; the policy on content is SvelteKit's (vite.config.ts). */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const;

function carryHeaders({ headers }: Response): void {
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value);
}

const house: Handle = async ({ event, resolve }) => {
  const language = event.params.lang === 'en' ? 'en' : 'fr';
  Object.assign(event.locals, { house: await openHouse(process.env), language });
  await heedErasures(event.locals.house.store, Date.now());
  const shown = await resolve(event, {
    // The typeface comes with the page, so that its text is painted once; other alphabets come where a page needs them.
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && path.includes('plain-zero')),
    transformPageChunk: ({ html }) => withErased(html.replace('%beffroi.language%', language), language),
  });
  const { status } = event.locals;
  const response = status === undefined || shown.status !== 200 ? shown : new Response(shown.body, { status, headers: shown.headers });
  if (await showsFiction(event.locals.house)) response.headers.set(FICTION_HEADER, 'true');
  carryHeaders(response);
  // A silence ends by the clock: nobody may keep its answer, though 451 can be kept as such (RFC 7725).
  if (response.status === 451) {
    response.headers.set('cache-control', 'no-store');
    const { silentUntil } = event.locals;
    if (silentUntil) response.headers.set('retry-after', silentUntil.toUTCString());
  }
  if (response.status === 503 && event.locals.again !== undefined) response.headers.set('retry-after', String(event.locals.again));
  if (!response.headers.has('cache-control')) {
    const said = cacheControlOf(event, response);
    response.headers.set('cache-control', said);
    if (said.startsWith('public')) variesBy(response.headers, 'Cookie');
  }
  // Once reached by https, always: a first request in clear could be led elsewhere.
  if (event.url.protocol === 'https:') response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
};

/** A database that is away for a moment is no fault of the page. */
const whileAway: Handle = async ({ event, resolve }) => {
  try {
    return await resolve(event);
  } catch (error) {
    const answer = answerWhileAway(error, event.params.lang === 'en' ? 'en' : 'fr');
    if (answer === null) throw error;
    carryHeaders(answer);
    return answer;
  }
};

export const handle = sequence(whileAway, house, sessions);
