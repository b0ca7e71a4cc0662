import { createHash } from 'node:crypto';
import { type Answer, json, leadTo, NotSo, page } from './answers.ts';
import { type Asked, textIn } from './asked.ts';
import { type Kept, type KeptApp, newWord } from './kept.ts';
import { consentPage } from './pages.ts';

/** A code that was given, until it is used. */
interface Given {
  readonly app: string;
  readonly redirect: string;
  readonly challenge: string | null;
}

/** Programs, codes and tokens kept at most: the oldest go. */
const MOST = 100;

/** How programs are let in to speak for the town: OAuth, as Mastodon has it. Codes are forgotten when it ends. */
export class Doorkeeper {
  readonly #kept: Kept;
  readonly #codes = new Map<string, Given>();

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** `POST /api/v1/apps` */
  announce({ form }: Asked): Answer {
    const redirects = (textIn(form, 'redirect_uris') ?? '').split(/\s+/).filter((one) => /^https?:/.test(one) && URL.canParse(one));
    if (redirects.length === 0) throw new NotSo(422, 'Validation failed: Redirect URI must be an absolute URI.');
    const app: KeptApp = { id: newWord(), secret: newWord(), name: (textIn(form, 'client_name') ?? '').slice(0, 100), redirects };
    this.#kept.apps = [...this.#kept.apps, app].slice(-MOST);
    return json({ id: app.id, name: app.name, client_id: app.id, client_secret: app.secret, redirect_uris: redirects });
  }

  /** `GET /oauth/authorize`: asks the person. */
  ask({ query }: Asked, town: string): Answer {
    const { app } = this.#asking(query);
    return page(consentPage(app.name, town, query));
  }

  /** `POST /oauth/authorize`: takes what the person said. */
  decide({ form }: Asked): Answer {
    const query = new URLSearchParams(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
    );
    const { app, redirect } = this.#asking(query);
    const back = new URL(redirect);
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    if (query.get('decision') !== 'oui') back.searchParams.set('error', 'access_denied');
    else back.searchParams.set('code', this.#code({ app: app.id, redirect, challenge: query.get('code_challenge') }));
    return leadTo(back.href);
  }

  /** `POST /oauth/token`: a code is good once, for who asked for it. */
  token({ form }: Asked): Answer {
    const app = this.#app(form);
    const code = textIn(form, 'code') ?? '';
    const given = this.#codes.get(code);
    this.#codes.delete(code);
    const verifier = textIn(form, 'code_verifier') ?? '';
    const right =
      given !== undefined &&
      given.app === app.id &&
      given.redirect === textIn(form, 'redirect_uri') &&
      (given.challenge === null || given.challenge === createHash('sha256').update(verifier).digest('base64url'));
    if (!right) return json({ error: 'invalid_grant', error_description: 'This code is not good.' }, 400);
    const token = newWord();
    this.#kept.tokens = [...this.#kept.tokens, token].slice(-MOST);
    return json({
      access_token: token,
      token_type: 'Bearer',
      scope: textIn(form, 'scope') ?? '',
      created_at: Math.floor(Date.now() / 1000),
    });
  }

  /** `POST /oauth/revoke`: what is not known any more is taken back. */
  revoke({ form }: Asked): Answer {
    this.#app(form);
    this.end(textIn(form, 'token') ?? '');
    return json({});
  }

  end(token: string): void {
    this.#kept.tokens = this.#kept.tokens.filter((one) => one !== token);
  }

  /** @throws NotSo 401 */
  assertOpens(token: string | null): void {
    if (token === null || !this.#kept.tokens.includes(token)) throw new NotSo(401, 'The access token is invalid');
  }

  #code(given: Given): string {
    const code = newWord();
    this.#codes.set(code, given);
    if (this.#codes.size > MOST) this.#codes.delete(this.#codes.keys().next().value!);
    return code;
  }

  /** Nobody is sent to where the program did not announce. */
  #asking(query: URLSearchParams): { readonly app: KeptApp; readonly redirect: string } {
    const app = this.#kept.apps.find(({ id }) => id === query.get('client_id'));
    const redirect = query.get('redirect_uri') ?? '';
    if (app === undefined || !app.redirects.includes(redirect)) throw new NotSo(400, 'No such program, or not this address of it');
    return { app, redirect };
  }

  #app(form: FormData): KeptApp {
    const app = this.#kept.apps.find(({ id }) => id === textIn(form, 'client_id'));
    if (app === undefined || app.secret !== textIn(form, 'client_secret')) throw new NotSo(403, 'unauthorized_client');
    return app;
  }
}
