import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBrowser } from '@beffroi/capture';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { type PdsPeer, pdsMissing, startPds } from '../../../scripts/peers/pds-peer.ts';
import { waitsAtMost } from '../../../test/support/patience.ts';
import { atprotoConnector, CLIENT_METADATA_PATH, type ClientSettings, type Connector, clientMetadata, Outbound } from '../src/index.ts';

// A real server of AT Protocol, with people on it who have a browser.

export const WORD = 'un-mot-de-passe';
export const TOWN = 'mairie.brezan.test';
export const CITIZEN = 'mediatheque.test';

/** Where the town's site would stand: the server finds it on this machine, and the browser is sent there in vain. A server takes none whose name ends as examples do. */
export const SITE = 'https://bureau.brezan.fictif';

/** Another, of which the server remembers nothing. */
export const OTHER_SITE = 'https://accueil.brezan.fictif';

/** An account of the server, as who made it knows it. */
export interface MadeAccount {
  readonly handle: string;
  readonly did: string;
  readonly token: string;
}

/** A server, accounts on it, and connectors to them. */
export interface AtprotoRig {
  readonly peer: PdsPeer;
  /** Origin of the server. */
  readonly server: string;
  readonly town: MadeAccount;
  readonly citizen: MadeAccount;
  /** To where the server sends people back: somebody listens there. */
  readonly redirect: string;
  /** @param milliseconds that it waits for an answer at most */
  connector(milliseconds?: number, client?: ClientSettings | null): Connector;
  /** What a site says of itself from now on. */
  publish(client: ClientSettings): void;
  make(handle: string): Promise<MadeAccount>;
  /** Goes through the server's pages as a person does. @param answer which button they press in the end */
  consent(url: string, answer?: 'allow' | 'deny'): Promise<URLSearchParams>;
  write(account: MadeAccount, record: object, collection?: string): Promise<{ readonly uri: string; readonly cid: string }>;
  close(): Promise<void>;
}

/** Why there can be no such rig on this machine; `null` where there can. */
export async function rigMissing(appView = false): Promise<string | null> {
  if ((await findBrowser(process.env)) === null) return 'there is no browser: npm run browser';
  return pdsMissing(appView);
}

export async function startRig(appView = false): Promise<AtprotoRig> {
  /** By the paths at which the server asks for them. */
  const documents = new Map<string, string>();
  const listener = createServer((request, response) => {
    const document = documents.get(request.url ?? '');
    response
      .setHeader('content-type', document === undefined ? 'text/html' : 'application/json')
      .end(document ?? '<!doctype html><title>Retour</title>');
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const here = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const redirect = `${here}/retour`;
  const peer = await startPds(appView, { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${sitesAre(here)}` });
  const dids = new Map<string, string>();
  const make = async (handle: string): Promise<MadeAccount> => {
    const made = await peer.call('com.atproto.server.createAccount', { handle, email: `${handle}@mail.test`, password: WORD });
    dids.set(handle, String(made['did']));
    return { handle, did: String(made['did']), token: String(made['accessJwt']) };
  };
  const ways: Outbound[] = [];
  let browser: Browser | null = null;
  return {
    peer,
    server: `http://${peer.host}`,
    town: await make(TOWN),
    citizen: await make(CITIZEN),
    redirect,
    make,
    publish(client) {
      documents.set(`/${new URL(client.site).host}${CLIENT_METADATA_PATH}`, JSON.stringify(clientMetadata(client)));
    },
    connector(milliseconds = 60_000, client = null) {
      const way = new Outbound({ allowPrivate: true, proxy: `http://${peer.proxy}`, milliseconds });
      ways.push(way);
      return atprotoConnector(way, {
        client,
        directory: 'http://plc.directory',
        // Names of this machine alone: no resolver knows them.
        resolveTxt: async (name) => [[`did=${dids.get(name.replace('_atproto.', '')) ?? ''}`]],
      });
    },
    async consent(url, answer = 'allow') {
      browser ??= await chromium.launch({
        executablePath: (await findBrowser(process.env))!,
        chromiumSandbox: process.getuid?.() !== 0,
        args: ['--host-resolver-rules=MAP *.brezan.fictif ~NOTFOUND'],
      });
      return throughPages(await browser.newPage(), url, redirect, answer);
    },
    async write({ did, token }, record, collection = 'app.bsky.feed.post') {
      const whole = { $type: collection, createdAt: new Date().toISOString(), ...record };
      const said = await peer.call('com.atproto.repo.createRecord', { repo: did, collection, record: whole }, token);
      return { uri: String(said['uri']), cid: String(said['cid']) };
    },
    async close() {
      await browser?.close();
      for (const way of ways) await way.close();
      listener.close();
      listener.closeAllConnections();
      await peer[Symbol.asyncDispose]();
    },
  };
}

/** What a program takes in before all else, so that the names of the sites lead to this machine: no resolver knows them, and nobody signs certificates for them. */
function sitesAre(here: string): string {
  const code = `const ask = fetch;
    globalThis.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      return ${JSON.stringify([SITE, OTHER_SITE])}.includes(url.origin) ? ask('${here}/' + url.host + url.pathname) : ask(input, init);
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Whatever page comes is answered: which of them do, depends on how one was sent there. */
async function throughPages(page: Page, url: string, redirect: string, answer: 'allow' | 'deny'): Promise<URLSearchParams> {
  // No measure of the machine: what does not come in that time never comes.
  waitsAtMost(page, 10 * 60_000);
  const back = page.waitForRequest((request) => [redirect, `${SITE}/`, `${OTHER_SITE}/`].some((back) => request.url().startsWith(back)));
  const last = page.getByRole('button', { name: answer === 'allow' ? 'Authorize' : 'Deny access' });
  const word = page.getByPlaceholder('Enter your password');
  const welcome = page.getByRole('button', { name: 'Sign in' }).filter({ visible: true });
  await page.goto(url);
  if ((await seen([welcome, word])) === welcome) await welcome.click();
  await word.waitFor();
  const name = page.locator('input[title^="Username"]');
  if (await name.isEditable()) await name.fill(TOWN);
  await word.fill(WORD);
  await page.locator('button[type=submit]').click();
  await last.click();
  const query = new URL((await back).url()).searchParams;
  await page.close();
  return query;
}

/** Which of these is seen first. */
async function seen(places: readonly Locator[]): Promise<Locator> {
  return Promise.race(places.map((place) => place.waitFor().then(() => place)));
}
