import { SOFTWARE } from '@beffroi/capture';

/** What is asked, as of `fetch`. */
export interface Asking {
  /** Default GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A form, one with files, text or bytes. */
  readonly body?: URLSearchParams | FormData | string | Uint8Array<ArrayBuffer> | null;
  /** Bearer token. */
  readonly token?: string;
  /** Whether it changes something at the server (default: all but GET and HEAD do). */
  readonly changes?: boolean;
  readonly signal?: AbortSignal;
}

/** Headers and bytes of a request. */
export async function encoded({ body = null, headers = {}, token }: Asking): Promise<Encoded> {
  const all = new Headers({ 'user-agent': SOFTWARE, accept: 'application/json', 'accept-encoding': 'gzip, deflate, br' });
  if (token !== undefined) all.set('authorization', `Bearer ${token}`);
  // Who knows forms knows their type and their bytes.
  const wrapped = new Response(body);
  const type = wrapped.headers.get('content-type');
  // A form says no charset (RFC 6838 knows none for it): snac takes an edit with one for a form without fields.
  if (body !== null && type !== null) all.set('content-type', body instanceof URLSearchParams ? type.split(';')[0]! : type);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return { headers: Object.fromEntries(all), body: body === null ? null : new Uint8Array(await wrapped.arrayBuffer()) };
}

interface Encoded {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** Whether a request is to change something at the server. */
export function changesOf({ method = 'GET', changes = method !== 'GET' && method !== 'HEAD' }: Asking): boolean {
  return changes;
}

/** Whether a request may go to where an answer leads: it has nothing to lose, and nothing to do twice. */
export function mayBeLed(asking: Asking): boolean {
  const carries = Object.keys(asking.headers ?? {}).some((name) => /^(?:authorization|cookie|dpop)$/i.test(name));
  return asking.token === undefined && !carries && !changesOf(asking);
}
