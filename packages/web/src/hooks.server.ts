import type { Handle, ServerInit } from '@sveltejs/kit/hooks';
import { closeHouse, openHouse } from '#lib/server/house.ts';

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

export const handle: Handle = async ({ event, resolve }) => {
  const language = event.params.lang === 'en' ? 'en' : 'fr';
  Object.assign(event.locals, { house: await openHouse(process.env), language });
  const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%beffroi.language%', language) });
  for (const [name, value] of Object.entries(HEADERS)) if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
};
