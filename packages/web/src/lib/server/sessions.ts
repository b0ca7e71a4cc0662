import { type Account, dropLateForm, keepLateForm, keptLateForm, type LateForm, showSession } from '@beffroi/accounts';
import { PAGES } from '@beffroi/house/pages';
import { hrefIn } from '@beffroi/ui/language.ts';
import { signInAddress } from '@beffroi/ui/server/guard.ts';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { draftSecret, keepDraftSecret, sessionSecret } from './cookies.ts';
import { withDraft } from './fill-forms.ts';

/** Pages of the workshop for who is not signed in (yet). */
const OPEN = /^\/atelier\/(?:connexion|deconnexion|premier|invitation|demonstration|proconnect)(?:\/|$)/;
/** Pages whose forms only people who are signed in send. */
const CLOSED = /^\/(?:atelier|contester)(?:\/|$)/;
/** What towns' own sites ask: without cookies, so that nobody is signed in there whatever a browser brings along. */
const FROM_ANYWHERE = /^\/assistant\/[^/]*$/;
/** Pages on which nobody is known, of the box for ideas, of who follows and of instruments: a form there holds all that it may do, and none of a session's rights. */
const ANONYMOUS = ['/idees', '/suivre', ...PAGES.flatMap(({ anonymous = [] }) => anonymous)];
const UNKNOWN_VISITOR = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const;
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Bytes of a form that are read to be kept. */
const FORM_SIZE = 600_000;

/** Who is signed in; nobody else comes into the workshop. A form that comes after its session has ended is kept, and given back after the sign-in. */
export const sessions: Handle = async ({ event, resolve }) => {
  const { cookies, locals, request, url } = event;
  const { store, now } = locals.house;
  const path = url.pathname.replace(/^\/en(?=\/|$)/, '');
  const changes = !SAFE.has(request.method);
  const anonymous = ANONYMOUS.some((one) => path === one || path.startsWith(`${one}/`));
  if (anonymous || FROM_ANYWHERE.test(url.pathname)) {
    Object.assign(locals, { account: null, session: null, late: null, expired: false, draft: null });
    const response = await resolve(event);
    if (anonymous) for (const [name, value] of Object.entries(UNKNOWN_VISITOR)) response.headers.set(name, value);
    return response;
  }
  // Beside SvelteKit's own check, which lets JSON pass and does not watch while one develops.
  if (changes && request.headers.get('origin') !== url.origin) error(403, 'origin');

  const secret = sessionSecret(cookies, url);
  const shown = secret === null ? null : await showSession(store, secret, now());
  const account = shown?.kind === 'live' ? shown.account : null;
  const late = shown?.kind === 'late' ? shown.account : null;
  Object.assign(locals, {
    account,
    session: shown?.kind === 'live' ? shown.session : null,
    late,
    expired: late !== null && shown?.session.ended_at === null,
    draft: null,
  });

  const inside = path === '/atelier' || (path.startsWith('/atelier/') && !OPEN.test(path));
  if (account === null && (inside || (changes && late !== null && CLOSED.test(path) && !OPEN.test(path))))
    await turnAway(event, changes, late);

  const kept = account === null ? null : await draftFor(event, account);
  if (kept !== null && !changes) locals.draft = kept.draft;
  const draft = locals.draft;
  let page = '';
  const response = await resolve(
    event,
    draft === null
      ? {}
      : {
          transformPageChunk({ html, done }) {
            page += html;
            return done ? withDraft(page, draft, url.pathname, locals.language) : '';
          },
        },
  );
  // What was sent again has arrived.
  if (kept !== null && changes && kept.draft.action === url.pathname + actionOf(url) && response.status < 400)
    await dropLateForm(store, kept.secret);
  if (CLOSED.test(path)) response.headers.set('cache-control', 'private, no-store');
  return response;
};

async function draftFor(
  { cookies, locals, request, url }: RequestEvent,
  account: Account,
): Promise<{ draft: LateForm; secret: string } | null> {
  const { pathname } = SAFE.has(request.method) ? url : pageOf(request, url);
  const secret = draftSecret(cookies, url, pathname);
  if (secret === null) return null;
  const draft = await keptLateForm(locals.house.store, account, pathname, secret, locals.house.now());
  return draft === null ? null : { draft, secret };
}

/** To the sign-in, and back afterwards; who asks without a page to show is told by the status. */
async function turnAway(event: RequestEvent, changes: boolean, late: Account | null): Promise<never> {
  const { cookies, locals, request, url } = event;
  if (!changes) {
    const accepts = request.headers.get('accept') ?? '';
    if (/text\/event-stream|application\/json/.test(accepts) && !accepts.includes('text/html')) error(401, 'session');
    redirect(303, signInAddress(event));
  }
  const form = late === null ? null : await formOf(request);
  if (form === null && late === null) redirect(303, signInAddress({ locals, url: new URL(url.pathname, url) }));
  const page = pageOf(request, url);
  const draft = form !== null && form.length > 0 && { action: url.pathname + actionOf(url), fields: form };
  const secret = draft && late && (await keepLateForm(locals.house.store, late, page.pathname, draft, locals.house.now()));
  if (secret) keepDraftSecret(cookies, url, page.pathname, secret);
  const next = encodeURIComponent(page.pathname + page.search);
  // Of a button there is nothing to keep.
  const told = form?.length === 0 ? '' : `&saisie=${secret ? 'gardee' : 'perdue'}`;
  redirect(303, `${hrefIn(locals.language, '/atelier/connexion')}?suite=${next}${told}`);
}

/** @returns the fields that are kept; `null` when it is no form, or too long */
async function formOf(request: Request): Promise<LateForm['fields'] | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return null;
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > FORM_SIZE) return null;
  try {
    return [...(await request.formData()).entries()].flatMap(([name, value]) =>
      typeof value === 'string' && !/^password|^motdepasse/i.test(name) ? [[name, value] as const] : [],
    );
  } catch {
    // Not what its header says.
    return null;
  }
}

/** SvelteKit names the action of a form by the first word of the query. */
const actionOf = (url: URL): string => /^\?\/[^&=]*/.exec(url.search)?.[0] ?? '';

/** The page that a form stood in, with its query: the form's own address has lost that, and may be another one's. */
function pageOf(request: Request, url: URL): URL {
  const from = URL.parse(request.headers.get('referer') ?? '');
  const ours = from !== null && from.origin === url.origin && CLOSED.test(from.pathname.replace(/^\/en(?=\/|$)/, ''));
  const page = new URL(ours ? from : url);
  // A page that answered a form has that form's action in its address.
  if (!ours || actionOf(page) !== '') page.search = '';
  return page;
}
