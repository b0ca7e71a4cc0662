import { NO_POLICIES, newReference, saveKnowledge } from '@beffroi/desk';
import { openStore, picturesOf, type Store, takeMessage } from '@beffroi/store';
import { dataFolder } from '@beffroi/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, written } from '../../../test/support/house.ts';
import { type DeskData, deskData, HOUR, message } from './desk-data.ts';
import { png } from './png.ts';
import { startSite, type TrialSite } from './site.ts';

// What goes wrong at a network, or with what somebody sends, as the page says it: one sentence, and one thing to do. Without a browser: nothing here needs a script.

const ACCOUNT = 'rivebelle-bsky-example';

let site: TrialSite;
let store: Store;
let data: DeskData;

beforeAll(async () => {
  const { path } = await dataFolder();
  const filled = await openStore({ kind: 'folder', path });
  data = await deskData(filled, new Date());
  await filled.close();
  site = await startSite({ data: path, env: { BEFFROI_DESK_KEY: Buffer.alloc(32, 7).toString('base64') } });
  store = await openStore({ kind: 'folder', path });
});
afterAll(async () => {
  await store?.close();
  await site?.[Symbol.asyncDispose]();
});

type Who = keyof DeskData['people'];

interface Shown {
  readonly status: number;
  /** What stands in the page. */
  readonly text: string;
  readonly html: string;
}

/** A page as somebody sees it, or what comes of a form. */
async function shown(who: Who, path: string, form?: FormData): Promise<Shown> {
  const headers = { cookie: `beffroi=${data.people[who].secret}`, origin: site.url, accept: 'text/html' };
  const answer = await fetch(site.url + path, form === undefined ? { headers } : { method: 'POST', headers, body: form });
  const html = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
  return { status: answer.status, html, text: textIn(html) };
}

const textIn = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const formOf = (fields: Readonly<Record<string, string | Blob>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

/** The card of the account at Bluesky. */
async function card(who: Who): Promise<string> {
  const { html } = await shown(who, '/atelier/accueil');
  return new RegExp(`<section[^>]*aria-labelledby="channel-${data.bluesky}[\\s\\S]*?</section>`).exec(html)![0];
}

const channel = (change: {
  readonly state?: 'connected' | 'revoked' | 'expired' | 'narrowed' | 'account-gone';
  readonly trouble?: string | null;
}) => store.db.updateTable('channel').set(change).where('id', '=', data.bluesky).execute();

async function post(
  text: string,
  more: { readonly state: 'waiting' | 'refused'; readonly trouble: string; readonly tries: number },
): Promise<number> {
  const like = await store.db.selectFrom('post').selectAll().where('channel_id', '=', data.mastodon).executeTakeFirstOrThrow();
  const { id: _, ...row } = like;
  const agent = await store.db.selectFrom('agent').select('id').where('channel_id', '=', data.bluesky).executeTakeFirstOrThrow();
  const { id } = await store.db
    .insertInto('post')
    .values({
      ...{ ...row, channel_id: data.bluesky, agent_id: agent.id, key: text, written: text, said: text },
      ...{ remote_id: null, url: null, stood_at: null, first_sent_at: null, reply_to: null, due_at: new Date(Date.now() + HOUR), ...more },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

describe('an account whose access', () => {
  it.each([
    ['revoked', 'Le réseau a repris l’accès à ce compte : rien ne part et rien n’arrive.'],
    ['expired', 'L’accès à ce compte a expiré : rien ne part et rien n’arrive.'],
    ['narrowed', 'L’accès à ce compte ne suffit plus à publier et à lire les questions.'],
    ['account-gone', 'Ce compte n’existe plus sur son réseau, ou il y est suspendu.'],
  ] as const)('is %s says so in one sentence, with one button for who leads and a word for who speaks', async (state, sentence) => {
    await channel({ state });
    const [lead, agent] = [await card('alix'), await card('sophie')];
    expect(textIn(lead).split(sentence)).toHaveLength(2);
    expect(lead.match(/Se reconnecter/g)).toHaveLength(1);
    expect(lead).toContain(`/atelier/accueil/reglages?reconnecter=${ACCOUNT}#relier`);
    expect(textIn(agent)).toContain(
      `${sentence} La personne responsable de l’accueil peut le reconnecter. Ce que vous écrivez attend, rien n’est perdu.`,
    );
    expect(agent).not.toContain('Se reconnecter');
    await channel({ state: 'connected' });
    expect(textIn(await card('alix'))).not.toContain(sentence);
  });
});

describe('a network', () => {
  it('that is down for a day is told on the account, and what waits says when it is tried again', async () => {
    await channel({ trouble: 'unreachable' });
    await post('La piscine ferme à midi.', { state: 'waiting', trouble: 'unreachable', tries: 101 });
    expect(textIn(await card('sophie'))).toContain('Au dernier essai, le réseau n’a pas répondu. Beffroi réessaie de lui-même.');
    const { html, text } = await shown('sophie', '/atelier/accueil');
    expect(text).toMatch(/La piscine ferme à midi\..*Pas encore parti : le réseau n’a pas répondu\. Nouvel essai à .+?\. Retirer/);
    expect(html.match(/<button class="secondary[^>]*>Retirer/g)).toHaveLength(1);
    // What has not been tried waits with the account, and does not go out "in a moment".
    const due = { trouble: null, tries: 0, due_at: new Date(Date.now() - HOUR) };
    await store.db.updateTable('post').set(due).where('channel_id', '=', data.bluesky).execute();
    expect((await shown('sophie', '/atelier/accueil')).text).toMatch(
      /midi\..*Pas encore parti : le réseau n’a pas répondu\. Nouvel essai à/,
    );
    await channel({ trouble: null });
    await store.db.deleteFrom('post').where('channel_id', '=', data.bluesky).execute();
  });

  it.each([
    [
      'refused: a picture of type image/gif',
      'Refusé : le réseau a refusé ce message, ou son image s’il en a une. Reprenez le texte, ou retirez-le.',
    ],
    [
      'text: too-long',
      'Refusé : signé comme il le faut à présent, ce texte ne tient plus dans ce réseau. Reprenez le texte, ou retirez-le.',
    ],
  ])('that refuses a post (%s) has it taken up again with its text', async (trouble, sentence) => {
    const id = await post('La médiathèque rouvre lundi.', { state: 'refused', trouble, tries: 1 });
    const { html, text } = await shown('sophie', '/atelier/accueil');
    expect(text.split(sentence)).toHaveLength(2);
    const again = `/atelier/accueil/ecrire?compte=${ACCOUNT}&amp;reprise=${id}`;
    expect(html).toContain(again);
    expect((await shown('sophie', again.replaceAll('&amp;', '&'))).html).toContain('La médiathèque rouvre lundi.</textarea>');
    await store.db.deleteFrom('post').where('id', '=', id).execute();
  });
});

describe('a picture', () => {
  const send = (picture: Blob, name: string) =>
    shown(
      'sophie',
      '/atelier/accueil/ecrire?/envoyer',
      formOf({
        ...{ account: ACCOUNT, text: 'Le nouveau square.', 'alt-1': 'Un square', reason: 'essai' },
        'picture-1': new File([picture], name, { type: picture.type }),
      }),
    );

  it('that is too heavy comes back with the text, and the sentence says what to do', async () => {
    const { status, text, html } = await send(new Blob([png({ side: 620, noise: true })], { type: 'image/png' }), 'square.png');
    expect([status, text]).toEqual([
      400,
      expect.stringContaining('Une image est trop lourde : allégez-la, ou choisissez-en une autre, de 1 Mo au plus.'),
    ]);
    expect(html).toContain('Le nouveau square.</textarea>');
  });

  it('that is none, whatever it is called, comes back with the text', async () => {
    const { status, text, html } = await send(new Blob(['ceci est une lettre'], { type: 'image/png' }), 'square.png');
    expect([status, text]).toEqual([
      400,
      expect.stringContaining('Ce réseau ne prend pas ce genre de fichier : choisissez une image JPEG ou PNG.'),
    ]);
    expect(html).toContain('Le nouveau square.</textarea>');
  });

  it('says before it is chosen that its place is taken out, and what is to go out holds none', async () => {
    const { text } = await shown('sophie', `/atelier/accueil/ecrire?compte=${ACCOUNT}`);
    expect(text).toContain('Le lieu et l’appareil inscrits dans le fichier en sont retirés avant l’envoi.');
    const placed = png({ side: 8, place: 'GPSLatitude 48.1 GPSLongitude -1.6' });
    expect(placed.toString('latin1')).toContain('GPSLatitude');
    const { text: came } = await send(new Blob([placed], { type: 'image/png' }), 'square.png');
    expect(came).toContain('Votre message est noté');
    const { id } = await store.db.selectFrom('post').select('id').where('written', '=', 'Le nouveau square.').executeTakeFirstOrThrow();
    const [kept] = await picturesOf(store.db, id);
    expect(Buffer.from(kept!.bytes).toString('latin1')).not.toContain('GPSLatitude');
  });
});

it('two windows that take one shift have taken one, and its greeting goes out once', async () => {
  const { html } = await shown('sophie', '/atelier/accueil');
  const greeting = /name="drafted" value="([^"]+)"/.exec(html)![1]!;
  const until = /name="until"[^>]*value="([^"]+)"/.exec(html)![1]!;
  const take = () =>
    shown(
      'sophie',
      '/atelier/accueil?/prendre',
      formOf({ channel: String(data.mastodon), planned: '', drafted: greeting, until, say: 'oui', greeting }),
    );
  const came = await Promise.all([take(), take()]);
  for (const { status, text } of came) expect([status, text]).toEqual([200, expect.stringMatching(/Vous êtes de quart jusqu’à/)]);
  expect(
    await store.db.selectFrom('shift').select('id').where('taken_at', 'is not', null).where('ended_at', 'is', null).execute(),
  ).toHaveLength(1);
  const greetings = await store.db.selectFrom('post').select('id').where('kind', '=', 'greeting').execute();
  expect(greetings).toHaveLength(1);
});

it('a citizen’s telephone number is pointed out, with the private way as the one thing to do', async () => {
  const { id } = data.asked.get('Yanis')!;
  const { text, html } = await shown('sophie', `/atelier/accueil/${id}`);
  const sentence =
    'La personne a publié un numéro de téléphone. Ne répétez pas ces informations, et proposez-lui d’effacer son message et d’en parler en privé.';
  expect(text.split(sentence)).toHaveLength(2);
  expect(html).toContain(`href="/atelier/accueil/${id}/rendez-vous">Proposer un échange privé`);
  const { status, text: proposed } = await shown('sophie', `/atelier/accueil/${id}/rendez-vous`);
  expect([status, proposed]).toEqual([200, expect.stringContaining('jamais en public')]);
});

describe('a character', () => {
  const RIVETTE = { name: 'Rivette', nature: 'personnage écrit par l’équipe' };
  let n = 900;
  /** A question to the account at Bluesky. @returns its page */
  const asked = async (said: string): Promise<string> => {
    const question = { channel: data.bluesky, name: 'Lou', said, hostile: null, reference: newReference(), n: n++ };
    return `/atelier/accueil/${await takeMessage(store.db, message(question, new Date()), new Date())}`;
  };
  const offered = ({ html }: Shown): string => /<section[^>]*data-persona[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  const speak = (path: string, said: string, seen: string): Promise<Shown> =>
    shown('sophie', `${path}?/personnage`, formOf({ said, seen }));
  const fieldIn = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;
  const posts = () => store.db.selectFrom('post').selectAll().where('persona', '=', true).orderBy('id').execute();

  beforeAll(async () => {
    await store.db
      .updateTable('channel')
      .set({ policies: JSON.stringify({ ...NO_POLICIES, persona: RIVETTE }) })
      .where('id', '=', data.bluesky)
      .execute();
    const entry = {
      question: 'Où jeter le verre ?',
      answer: 'Dans la borne de la place des Halles.',
      page: 'https://www.rivebelle.example/verre',
    };
    await saveKnowledge(store, data.people.sophie, { territory: '99001', replaces: null, ...entry, validUntil: null }, new Date());
  });
  afterAll(() =>
    store.db
      .updateTable('channel')
      .set({ policies: JSON.stringify(NO_POLICIES) })
      .where('id', '=', data.bluesky)
      .execute(),
  );

  it('says what the town holds, with its page and what it is, by one button; nobody changes its words', async () => {
    const path = await asked('Bonjour, où jeter le verre ?');
    const page = await shown('sophie', path);
    expect(textIn(offered(page))).toMatch(
      /Rivette peut répondre Dans la borne de la place des Halles\. https:\/\/www\.rivebelle\.example\/verre – Rivette, personnage écrit par l’équipe Répondre comme Rivette/,
    );
    const [said, seen] = [fieldIn(offered(page), 'said'), fieldIn(offered(page), 'seen')];
    expect((await speak(path, 'Autre chose.', seen)).text).toContain('Ce que le personnage peut répondre a changé');
    expect(await posts()).toEqual([]);
    expect((await speak(path, said, seen)).status).toBe(200);
    expect(await posts()).toMatchObject([{ said, appearance: 'team', state: 'waiting' }]);
    expect((await shown('sophie', path)).text).toContain('répondue');
  });

  it('who is asked about a person says nothing of them, and what it does not know it says so: the question stays open', async () => {
    for (const [question, sentence] of [
      [
        'Quel est le numéro de téléphone de Paul Martin ?',
        'Je ne réponds à aucune question sur une personne. Quelqu’un de l’équipe vous lit et prend la suite.',
      ],
      ['Pourquoi le ciel est-il bleu ?', 'Je ne sais pas. Quelqu’un de l’équipe vous lit et prend la suite.'],
    ]) {
      const path = await asked(question!);
      const card = offered(await shown('sophie', path));
      expect(textIn(card)).toContain(`${sentence} – Rivette`);
      const { status, text, html } = await speak(path, fieldIn(card, 'said'), fieldIn(card, 'seen'));
      expect([status, text]).toEqual([200, expect.stringMatching(/la question reste ouverte pour l’équipe.*ouverte/)]);
      // It has had its word.
      expect(html).not.toContain('data-persona');
    }
  });
});

describe('a form that another site sends in the name of who is signed in', () => {
  const SAMPLE: Readonly<Record<string, string>> = { uuid: '00000000-0000-4000-8000-000000000001', number: '1' };
  /** The address of a page by its folder, each parameter with something that fits. */
  const addressOf = (folder: string): string =>
    folder
      .replace(/\/\[\[[^\]]*\]\]/g, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/\[(?:\.\.\.)?[^\]=]+(?:=(\w+))?\]/g, (_, kind: string | undefined) => SAMPLE[kind ?? ''] ?? 'x');
  const routes = written('packages').flatMap((path) => {
    const [, folder, file] = /\/routes(\/.*)?\/(\+(?:page\.server|server))\.ts$/.exec(path) ?? [];
    if (file === undefined) return [];
    const text = textOf(path);
    const takes =
      file === '+page.server'
        ? /export (?:const actions\b|\{[^}]*\bactions\b)/.test(text)
        : /export const (?:POST|PUT|PATCH|DELETE)\b/.test(text);
    return takes ? [addressOf(folder ?? '/')] : [];
  });

  it('is refused on every page that takes one', async () => {
    expect(routes.length).toBeGreaterThan(60);
    const cookie = `beffroi=${data.people.alix.secret}`;
    const sent = async (address: string, origin: string, type: string) => {
      const answer = await fetch(site.url + address, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': type },
        body: 'a=b',
        redirect: 'manual',
      });
      return answer.status;
    };
    const taken: string[] = [];
    for (const address of new Set(routes)) {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
        const status = await sent(address, 'https://ailleurs.example', type);
        // JSON is no form: where nobody is known, no page takes it (and no browser sends it elsewhere unasked).
        const refused = status === 403 || (type === 'application/json' && (status === 404 || status === 415));
        if (!refused) taken.push(`${address} ${type}: ${status}`);
      }
    }
    // A town's own page asks its assistant, and a program of mail ends a subscription: without cookies, and by what their address holds.
    const open = /^\/assistant\/x |^\/suivre\//;
    expect(taken.filter((line) => !open.test(line))).toEqual([]);
  });
});
