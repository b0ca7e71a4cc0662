import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LittleNetwork, type LittleNetworkOptions, readStory, type Story, sayYes, startLittleNetwork, tellStory } from './index.ts';

const STORY = fileURLToPath(new URL('../../../../fixtures/little-network/rivebelle.json', import.meta.url));
const BACK = 'http://127.0.0.1:9/retour';

async function opened(more: Partial<LittleNetworkOptions> = {}): Promise<LittleNetwork> {
  const network = await startLittleNetwork({
    domain: 'petit-reseau.example',
    town: { name: 'mairie', shown: 'Ville de Brezan', bio: '' },
    citizens: { camille: 'Camille <b>' },
    ...more,
  });
  onTestFinished(() => network.close());
  return network;
}

/** A program that was let in. */
async function letIn({ origin }: LittleNetwork) {
  const form = (fields: Readonly<Record<string, string>>) => ({ method: 'POST', body: new URLSearchParams(fields) });
  const app = (await (await fetch(`${origin}/api/v1/apps`, form({ client_name: 'Essai', redirect_uris: BACK }))).json()) as {
    readonly client_id: string;
    readonly client_secret: string;
  };
  const { client_id, client_secret } = app;
  const asked = new URLSearchParams({ client_id, redirect_uri: BACK, state: 'a"<&', response_type: 'code' });
  const url = `${origin}/oauth/authorize?${asked}`;
  const back = await sayYes(url);
  const code = { client_id, client_secret, code: back.get('code') ?? '', redirect_uri: BACK, grant_type: 'authorization_code' };
  const answer = await fetch(`${origin}/oauth/token`, form(code));
  return { url, back, code, form, token: ((await answer.json()) as { readonly access_token: string }).access_token };
}

const story = async (): Promise<Story> => (await readStory(STORY))!;
const NEVER = new AbortController().signal;

describe('a little network', () => {
  it('sends the person back to where the program said, with its own word, and takes a code once', async () => {
    const network = await opened();
    const { back, code, form, url } = await letIn(network);
    expect(back.get('state')).toBe('a"<&');
    expect((await fetch(`${network.origin}/oauth/token`, form(code))).status).toBe(400);
    expect((await fetch(url.replace('127.0.0.1%3A9', 'ailleurs.example'))).status).toBe(400);
  });

  it('answers no question of a program that was not let in', async () => {
    const network = await opened();
    for (const path of ['/api/v1/notifications', '/api/v1/accounts/verify_credentials', '/api/v1/rien'])
      expect((await fetch(network.origin + path, { headers: { authorization: 'Bearer mot' } })).status).toBe(401);
  });

  it('says on every page that all is invented, and takes nobody’s words for tags', async () => {
    const network = await opened();
    const id = network.say('camille', '@mairie <script>alert(1)</script> "&');
    for (const path of ['/@mairie', `/@camille/${id}`, '/@personne', '/rien']) {
      const answer = await fetch(network.origin + path);
      const html = await answer.text();
      if (path !== '/rien') expect([path, html.includes('Tout est inventé')]).toEqual([path, true]);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('Camille <b>');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('goes on where it was, at the same place when that is free, and at another when it is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-network-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'kept.json');
    const first = await opened({ file });
    const { token } = await letIn(first);
    const id = first.say('camille', '@mairie Bonjour');
    await first.close();
    const second = await opened({ file, port: first.port });
    expect(second.origin).toBe(first.origin);
    const headers = { authorization: `Bearer ${token}` };
    const notices = (await (await fetch(`${second.origin}/api/v1/notifications`, { headers })).json()) as readonly {
      readonly id: string;
    }[];
    expect(notices.map((one) => one.id)).toEqual([id]);
    const third = await opened({ port: first.port });
    expect(third.port).not.toBe(first.port);
  });

  it('lives on whatever bytes it is sent', async () => {
    const network = await opened();
    const { token } = await letIn(network);
    const paths = ['/api/v1/statuses', '/api/v2/media', '/oauth/token', '/api/v1/apps', '/@mairie', '/oauth/authorize'];
    const types = ['multipart/form-data; boundary=x', 'multipart/form-data', 'application/x-www-form-urlencoded', 'application/json', ''];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(...types),
        fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'),
        fc.uint8Array({ maxLength: 400 }),
        async (path, type, method, body) => {
          const headers = { authorization: `Bearer ${token}`, 'content-type': type };
          const { status } = await fetch(network.origin + path, { method, headers, body: new Uint8Array(body), redirect: 'manual' });
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 60 },
    );
    await new Promise<void>((resolve) => {
      const socket = connect(network.port, '127.0.0.1', () => socket.end('GET /@mairie\0 HTTP/9\r\n\r\n'));
      socket.on('error', () => undefined).once('close', () => resolve());
      socket.resume();
    });
    expect((await fetch(network.profile)).status).toBe(200);
  });

  it('takes no more than it says', async () => {
    const network = await opened();
    const { token } = await letIn(network);
    const answer = await fetch(`${network.origin}/api/v1/statuses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: 'x'.repeat(4_000_000),
    }).then(
      ({ status }) => status,
      // It hangs up on who goes on all the same.
      () => 413,
    );
    expect(answer).toBe(413);
  });
});

describe('the story of the demonstration', () => {
  it('has forty questions, of which one is edited, one taken away, one is in English, and none could be somebody’s telephone', async () => {
    const { steps, citizens } = await story();
    const said = steps.filter((step) => step.kind === 'say');
    expect(said.length).toBe(40);
    expect(said.filter(({ by }) => !Object.hasOwn(citizens, by))).toEqual([]);
    expect(['edit', 'remove'].map((kind) => steps.filter((step) => step.kind === kind).length)).toEqual([1, 1]);
    expect(said.filter(({ language }) => language === 'en').length).toBe(1);
    const numbers = said.flatMap(({ text }) => text.match(/0\d(?: \d{2}){4}/g) ?? []);
    expect(numbers.map((number) => number.slice(0, 8))).toEqual(['06 39 98']);
  });

  it('is told from where it was left, what is there from the beginning at once', async () => {
    const { town, account, ...rest } = await story();
    const network = await opened({ ...rest, town: account });
    const slept: number[] = [];
    const over = new AbortController();
    const clock = {
      now: () => 0,
      sleep: async (milliseconds: number) => {
        slept.push(milliseconds);
        if (slept.length === 3) over.abort();
      },
    };
    const told = { ...rest, town, account };
    await tellStory(network, told, { every: 4000, signal: over.signal, clock });
    expect([network.told(), slept]).toEqual([told.atOnce + 2, [4000, 4000, 4000]]);
    await tellStory(network, told, { every: 0, signal: NEVER, clock });
    expect(network.told()).toBe(told.steps.length);
    const html = await (await fetch(network.profile)).text();
    expect(html.match(/<article/g)?.length).toBe(39);
    expect(html).toContain('(modifié)');
    expect(html).not.toContain('Encore des poubelles');
  });
});
