import { NetworkRefusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import type { Told } from './told.ts';

/** Statuses whose answer has no body (Fetch, 2.2.3). */
const BODYLESS = new Set([204, 205, 304]);

/** Who asks once, and who is led on. */
interface Asker {
  once(url: string, asking: Asking): Promise<Told>;
}

/** A `fetch` over the way out: guarded, with bounds, and without following where the platform's own would. */
export function fetchOver(asker: Asker): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const told = await asker.once(request.url, await askingOf(request));
    if (request.redirect !== 'manual' && told.status >= 300 && told.status < 400 && told.headers.has('location'))
      throw new NetworkRefusal('unreachable', `${new URL(told.url).host} leads elsewhere`, { taken: told.changes ? 'perhaps' : 'no' });
    return responseOf(told);
  };
}

async function askingOf(request: Request): Promise<Asking> {
  const { method, signal } = request;
  const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
  return { method, headers: Object.fromEntries(request.headers), body, signal };
}

function responseOf({ url, status, headers, bytes }: Told): Response {
  const bare = new Headers(headers);
  // The bytes are unfolded already.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) bare.delete(name);
  const body = BODYLESS.has(status) ? null : new Uint8Array(bytes);
  const response = new Response(body, { status, headers: bare });
  // A response that a program makes has none of its own.
  return Object.defineProperty(response, 'url', { value: url });
}
