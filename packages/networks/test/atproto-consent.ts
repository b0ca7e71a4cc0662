import { sent } from '../../../scripts/peers/snac-peers.ts';

/** Who consents, and where: the server's host by its proxy. */
export interface Consenting {
  readonly proxy: string;
  readonly host: string;
  readonly handle: string;
  readonly did: string;
  readonly word: string;
}

/** What the pages of the server ask in a browser's name. */
const API = '/@atproto/oauth-provider/~api';

/**
 * Says yes or no to an access as a person does, by the questions that the server's own pages ask: those pages themselves, in a browser, are gone through by `test/desk-loop.test.ts`, and take a
 * second of processor each time.
 *
 * @param url of the server's page
 * @returns query of the address to which the person is sent back
 */
export async function consentBy({ proxy, host, handle, did, word }: Consenting, url: string, answer: 'allow' | 'deny') {
  const { pathname, search } = new URL(url);
  const here = `http://${host}`;
  const page = await sent(proxy, host, pathname + search, 'GET', null, fetched('navigate', 'document', 'none'));
  const cookies = cookiesOf(page.headers);
  const ask = async (what: string, input: object, more: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const token = { 'x-csrf-token': cookies.get('csrf-token') ?? '', 'content-type': 'application/json', origin: here, referer: url };
    const headers = { ...fetched('same-origin', 'empty', 'same-origin'), ...token, cookie: cookieText(cookies), ...more };
    const { status, text, headers: told } = await sent(proxy, host, `${API}/${what}`, 'POST', JSON.stringify(input), headers);
    if (status !== 200) throw new Error(`${what}: ${status} ${text}`);
    for (const [name, value] of cookiesOf(told)) cookies.set(name, value);
    return JSON.parse(text) as Answer;
  };
  if (answer === 'deny') return leadBack(await ask('reject', {}));
  const { ephemeralToken } = await ask('sign-in', { locale: 'fr', username: handle, password: word, remember: false });
  return leadBack(await ask('consent', { did }, { authorization: `Bearer ${ephemeralToken}` }));

  async function leadBack({ url: onward = '' }: Answer): Promise<URLSearchParams> {
    const { pathname: path, search: query } = new URL(onward);
    const headers = { ...fetched('navigate', 'document', 'same-origin'), referer: url, cookie: cookieText(cookies) };
    const { headers: told } = await sent(proxy, host, path + query, 'GET', null, headers);
    return new URL(String(told['location'])).searchParams;
  }
}

interface Answer {
  readonly url?: string;
  readonly ephemeralToken?: string;
}

/** What a browser says of a question by itself (Fetch Metadata). */
const fetched = (mode: string, dest: string, site: string) => ({ 'sec-fetch-mode': mode, 'sec-fetch-dest': dest, 'sec-fetch-site': site });

function cookiesOf(headers: Readonly<Record<string, unknown>>): Map<string, string> {
  const lines = (headers['set-cookie'] ?? []) as readonly string[];
  return new Map(lines.map((line) => /^([^=]+)=([^;]*)/.exec(line)!.slice(1) as [string, string]));
}

const cookieText = (cookies: ReadonlyMap<string, string>): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
