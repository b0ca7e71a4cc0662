import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActingMember } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { beginSignIn, type Desk, deskChannels, finishSignIn, NO_POLICIES, workDesk } from '@beffroi/desk';
import type { ConnectorTrial } from '@beffroi/networks/conformance';
import { snacTrial, startAtprotoTrial } from '@beffroi/networks/testing';
import { channelById, insertPanel } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { serveSite } from '@beffroi/web';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSession } from '../../packages/accounts/src/session.ts';
import { startDesk, TOWN } from '../../packages/desk/test/trial.ts';
import { png } from '../../packages/web/test/png.ts';
import { shared } from '../../packages/web/test/site.ts';
import { pdsMissing } from '../../scripts/peers/pds-peer.ts';
import { BREZAN, type PeerFault, snacMissing } from '../../scripts/peers/snac-peers.ts';

// What goes wrong on real servers, as the desk's pages say it: provoked at the servers or between them and the desk, never written into the database.

const HOUR = 3_600_000;
const ARRIVAL = { timeout: 5 * 60_000, interval: 300 } as const;

/** A network on which things go wrong, and how they are made to. */
interface Stage {
  readonly name: string;
  readonly trial: ConnectorTrial;
  /** Faults by the server's own paths. */
  readonly put: (faults: readonly Omit<PeerFault, 'host'>[]) => Promise<void>;
  readonly picturePath: string;
  /** Bytes of pictures that lie at the server. */
  readonly pictures: () => Promise<readonly Buffer[]>;
  readonly most: number;
}

/** The desk of a town on that network, with its pages. */
class Place {
  readonly stage: Stage;
  readonly desk: Desk;
  readonly channel: number;
  readonly people: Readonly<Record<'lead' | 'sophie' | 'karim', ActingMember>>;
  readonly url: string;
  /** Milliseconds by which the desk's clock is ahead. */
  readonly #clock: { ahead: number };

  private constructor(stage: Stage, town: Awaited<ReturnType<typeof startDesk>>, url: string, clock: { ahead: number }) {
    this.stage = stage;
    this.desk = town.desk;
    this.channel = town.channel;
    this.people = town;
    this.url = url;
    this.#clock = clock;
  }

  static async open(stage: Stage, desk: Awaited<ReturnType<typeof startDesk>>): Promise<Place> {
    await shared('built');
    const { store } = desk.desk;
    const member = { territory: TOWN, name: 'Brezan', population: 1, department: '35', region: '53', epci: null, stratum: 'under-50000' };
    await insertPanel(store.db, { name: 'desk', rule: {}, vintage: 2026, createdAt: new Date(), members: [member] });
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-mishaps-'));
    const clock = { ahead: 0 };
    const open = { ...desk.desk, client: null, close: async () => undefined };
    const house = { store, archiveStore: folderArchiveStore(folder), data: folder, desk: open };
    const site = await serveSite({ house, now: () => new Date(Date.now() + clock.ahead) });
    onTestFinished(async () => {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    });
    return new Place(stage, desk, site.url, clock);
  }

  now = (): Date => new Date(Date.now() + this.#clock.ahead);

  pass(milliseconds: number): void {
    this.#clock.ahead += milliseconds;
  }

  work(): Promise<void> {
    return workDesk(this.desk, { until: 'idle', signal: new AbortController().signal, lease: 30_000, listen: 100, now: this.now });
  }

  /** A page as somebody sees it, or what comes of a form; its words. */
  async page(who: 'lead' | 'sophie' | 'karim', path: string, fields?: Readonly<Record<string, string | Blob>>): Promise<string> {
    const { html } = await this.html(who, path, fields);
    return html
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, '’')
      .replace(/\s+/g, ' ');
  }

  async html(
    who: 'lead' | 'sophie' | 'karim',
    path: string,
    fields?: Readonly<Record<string, string | Blob>>,
  ): Promise<{ readonly status: number; readonly html: string }> {
    const headers = { cookie: `beffroi=${await this.#secretOf(who)}`, origin: this.url, accept: 'text/html' };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value);
    const answer = await fetch(this.url + path, fields === undefined ? { headers } : { method: 'POST', headers, body: form });
    return { status: answer.status, html: /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '' };
  }

  /** Signed in at this moment of the desk's clock: days pass here. */
  async #secretOf(who: 'lead' | 'sophie' | 'karim'): Promise<string> {
    const { id, name } = this.people[who];
    const account = { id, email: `${name.toLowerCase()}@brezan.example`, name, roles: [], territories: [] };
    const begun = { address: null, agent: null };
    const { secret } = await this.desk.store.db.transaction().execute((trx) => startSession(trx, account, 'link', begun, this.now()));
    return secret;
  }

  async slug(): Promise<string> {
    return (await channelById(this.desk.store.db, this.channel))!.slug;
  }

  async write(text: string, more: Readonly<Record<string, string | Blob>> = {}): Promise<string> {
    return this.page('sophie', '/atelier/accueil/ecrire?/envoyer', { account: await this.slug(), text, reason: 'essai', ...more });
  }

  /** How often a text stands at the server. */
  async held(words: string): Promise<number> {
    return (await this.stage.trial.held()).filter(({ text }) => text.includes(words)).length;
  }

  /** Lets time pass until it stands. */
  async untilHeld(words: string): Promise<void> {
    await vi.waitFor(async () => {
      this.pass(20 * 60_000);
      await this.work();
      expect(await this.held(words)).toBe(1);
      expect(await this.page('sophie', '/atelier/accueil')).not.toContain(words);
    }, ARRIVAL);
  }

  /** Citizens speak, until the desk has heard it. @returns the question's page */
  async asked(text: string): Promise<string> {
    await this.stage.trial.citizen.say(text);
    return this.heard(text);
  }

  async heard(text: string): Promise<string> {
    return vi.waitFor(async () => {
      this.pass(1000);
      await this.work();
      const row = await this.desk.store.db.selectFrom('message').select(['conversation_id', 'said']).execute();
      const found = row.filter(({ said }) => said.includes(text));
      expect(found).toHaveLength(1);
      return `/atelier/accueil/${found[0]!.conversation_id}`;
    }, ARRIVAL);
  }
}

async function fediverse(): Promise<Stage> {
  const trial = await snacTrial();
  const { data } = trial.peers.servers.find(({ host }) => host === BREZAN)!;
  return {
    ...{ name: 'fediverse', trial, picturePath: '/api/v2/media', most: 100_000 },
    put: (faults) => trial.peers.put({ faults: faults.map((fault) => ({ ...fault, host: BREZAN })) }),
    async pictures() {
      const folder = join(data, 'user/mairie/static');
      const names = await readdir(folder);
      return Promise.all(names.filter((name) => /\.(?:png|jpe?g)$/.test(name)).map((name) => readFile(join(folder, name))));
    },
  };
}

async function bluesky(): Promise<Stage> {
  const trial = await startAtprotoTrial(true);
  const { rig } = trial;
  return {
    ...{ name: 'bluesky', trial, picturePath: '/xrpc/com.atproto.repo.uploadBlob', most: 300 },
    put: (faults) => rig.peer.put(faults.map((fault) => ({ ...fault, host: rig.peer.host }))),
    async pictures() {
      const { cids } = (await rig.peer.look(rig.peer.host, `/xrpc/com.atproto.sync.listBlobs?did=${rig.town.did}`)) as {
        readonly cids: readonly string[];
      };
      return Promise.all(
        cids.map(async (cid) =>
          Buffer.from(await (await fetch(`${rig.server}/xrpc/com.atproto.sync.getBlob?did=${rig.town.did}&cid=${cid}`)).arrayBuffer()),
        ),
      );
    },
  };
}

const without = (missing: string | null): string => (missing === null ? '' : ` (left out: ${missing})`);

/** What goes wrong on each network. For runs at length: what the pages say of each state is looked at every day (packages/web/test/desk-states.test.ts), and connectors meet all faults in their suite. */
export function mishapsOfTheDesk(): void {
  for (const [name, missing, open] of [
    ['the fediverse', snacMissing(), fediverse],
    ['Bluesky', pdsMissing(true), bluesky],
  ] as const) {
    describe.skipIf(missing !== null)(`what goes wrong on ${name}${without(missing)}`, () => {
      const engine = testEngine('pglite', () => undefined);
      it('is said in one sentence with what to do, and nothing is lost or comes twice', async () => {
        const stage = await open();
        onTestFinished(() => stage.trial.close());
        const place = await Place.open(stage, await startDesk(await engine.open(), stage.trial));
        await slowServers(place);
        await pictures(place);
        await aDayDown(place);
        await texts(place);
        await citizens(place);
        await leaving(place);
        await takenBack(place);
        await nightOfChange(place);
      });
    });
  }
}

/** What the page says of a post that has not gone out. */
async function unsent(place: Place, words: string): Promise<string> {
  const html = (await place.html('sophie', '/atelier/accueil')).html;
  const item = [...html.matchAll(/<li[\s\S]*?<\/li>/g)]
    .map(([one]) => one.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))
    .find((one) => one.includes(words));
  return item ?? '';
}

async function slowServers(place: Place): Promise<void> {
  const { trial } = place.stage;
  for (const [words, fault, sentence] of [
    [
      'Marché samedi',
      { kind: 'status', status: 429, headers: { 'retry-after': '120' } },
      /Pas encore parti : le réseau a demandé d’attendre\. Nouvel essai à/,
    ],
    [
      'Fête dimanche',
      { kind: 'cut' },
      /Pas encore parti : le réseau n’a pas répondu\. Nouvel essai à .*Il est peut-être déjà en ligne : Beffroi vérifie/,
    ],
    ['Piscine lundi', { kind: 'html' }, /Pas encore parti : le réseau n’a pas répondu\. Nouvel essai à/],
    ['Cantine mardi', { kind: 'reset' }, /Pas encore parti : le réseau n’a pas répondu\. Nouvel essai à/],
  ] as const) {
    await trial.put([{ place: 'send', times: 1, ...fault }]);
    expect(await place.write(`${words}.`)).toContain('Votre message est noté');
    await place.work();
    expect(await unsent(place, words)).toMatch(sentence);
    await place.untilHeld(words);
  }
  // A server whose clock is an hour off, before and behind.
  for (const [at, hours] of [1, -1].entries()) {
    const words = `Horloge ${at}`;
    const date = new Date(Date.now() + hours * HOUR).toUTCString();
    await trial.put([
      { place: 'send', kind: 'clock', headers: { date }, times: 2 },
      { place: 'mentions', kind: 'clock', headers: { date }, times: 2 },
    ]);
    await place.write(`${words}.`);
    await place.untilHeld(words);
  }
  await trial.put([]);
}

async function pictures(place: Place): Promise<void> {
  await place.stage.put([]);
  const file = (bytes: Buffer, type: string): Blob => new File([new Uint8Array(bytes)], 'square.png', { type });
  const big = (): Blob => file(png({ side: 2000, noise: true }), 'image/png');
  // Bluesky takes a million bytes; snac takes more than this server takes at once.
  if (place.stage.name === 'bluesky')
    expect(await place.write('Le nouveau square.', { 'picture-1': big(), 'alt-1': 'Un square' })).toContain(
      'Une image est trop lourde : allégez-la, ou choisissez-en une autre, de 1 Mo au plus.',
    );
  expect(
    await place.write('Le nouveau square.', { 'picture-1': big(), 'picture-2': big(), 'alt-1': 'Un square', 'alt-2': 'Un square' }),
  ).toContain(
    'Ce que vous envoyez dépasse ce que ce serveur prend à la fois : rien n’a été enregistré. Revenez à la page précédente, votre texte y est encore',
  );
  expect(
    await place.write('Le nouveau square.', { 'picture-1': file(Buffer.from('%PDF-1.4'), 'image/png'), 'alt-1': 'Un square' }),
  ).toContain('Ce réseau ne prend pas ce genre de fichier : choisissez une image JPEG ou PNG.');
  const small = (): Blob => file(png({ side: 8, place: 'GPSLatitude 48.1 GPSLongitude -1.6' }), 'image/png');
  await place.stage.put([{ path: place.stage.picturePath, method: 'POST', kind: 'status', status: 422 }]);
  await place.write('Le vieux pont.', { 'picture-1': small(), 'alt-1': 'Un pont' });
  await place.work();
  expect(await unsent(place, 'Le vieux pont')).toMatch(
    /Refusé : le réseau a refusé ce message, ou son image s’il en a une\. Reprenez le texte, ou retirez-le\./,
  );
  await place.stage.put([]);
  await place.write('Le petit jardin.', { 'picture-1': small(), 'alt-1': 'Un jardin' });
  await place.untilHeld('Le petit jardin');
  const held = await place.stage.pictures();
  expect(held.length).toBeGreaterThan(0);
  for (const bytes of held) expect(bytes.toString('latin1')).not.toContain('GPSLatitude');
}

async function aDayDown(place: Place): Promise<void> {
  const { trial } = place.stage;
  await trial.put([
    { place: 'send', kind: 'reset' },
    { place: 'mentions', kind: 'reset' },
    { place: 'profile', kind: 'reset' },
  ]);
  await place.write('Travaux demain rue des Lilas.');
  await trial.citizen.say('Quand finissent les travaux ?');
  for (let hour = 0; hour < 25; hour++) {
    await place.work();
    place.pass(HOUR);
  }
  expect(await place.page('sophie', '/atelier/accueil')).toContain(
    'Au dernier essai, le réseau n’a pas répondu. Beffroi réessaie de lui-même.',
  );
  expect(await unsent(place, 'Travaux demain')).toMatch(/Pas encore parti : le réseau n’a pas répondu\. Nouvel essai à/);
  await trial.put([]);
  await place.untilHeld('Travaux demain');
  await place.heard('Quand finissent les travaux ?');
}

async function texts(place: Place): Promise<void> {
  // It fits, and with its signature it does not: two signs are missing for the four of " ^SD".
  const long = 'é'.repeat(place.stage.most - 2);
  const { status, html } = await place.html('sophie', '/atelier/accueil/ecrire?/envoyer', {
    account: await place.slug(),
    text: long,
    reason: 'essai',
  });
  expect([status, html.replace(/[\s\u00a0]+/g, ' ')]).toEqual([
    400,
    expect.stringContaining('Ce texte est trop long de 2 signes une fois signé : raccourcissez-le d’autant.'),
  ]);
  expect(html).toContain(`${long}</textarea>`);
  // What was asked is read back: this server makes public what was to be out of public timelines.
  if (place.stage.name === 'bluesky') return;
  await place.write('Avis aux riverains.', { visibility: 'unlisted' });
  await place.untilHeld('Avis aux riverains');
  expect(await place.page('sophie', '/atelier/accueil/parus')).toMatch(
    /Avis aux riverains\..*?Le réseau a changé la visibilité, la langue : vérifiez ce qui est en ligne\./,
  );
}

async function citizens(place: Place): Promise<void> {
  const { db } = place.desk.store;
  const persona = { name: 'Lisa', nature: 'assistante automatique' };
  await db
    .updateTable('channel')
    .set({ policies: JSON.stringify({ ...NO_POLICIES, persona }) })
    .where('id', '=', place.channel)
    .execute();
  const asked = await place.asked('Quel est le numéro de téléphone de Paul Martin ?');
  const { html } = await place.html('sophie', asked);
  const said = /name="said" value="([^"]*)"/.exec(html)![1]!;
  const seen = /name="seen" value="([^"]*)"/.exec(html)![1]!;
  expect(said).toMatch(
    /Je ne réponds à aucune question sur une personne\. Quelqu’un de l’équipe vous lit et prend la suite\. – Lisa, assistante automatique$/,
  );
  expect(await place.page('sophie', `${asked}?/personnage`, { said, seen })).toContain('la question reste ouverte pour l’équipe');
  await place.untilHeld('aucune question sur une personne');
  const number = await place.asked('Appelez-moi au 06 39 98 12 34 pour ma fille.');
  expect(await place.page('sophie', number)).toContain(
    'La personne a publié un numéro de téléphone. Ne répétez pas ces informations, et proposez-lui d’effacer son message et d’en parler en privé. Proposer un échange privé',
  );
}

async function leaving(place: Place): Promise<void> {
  const at = new Date(place.now().getTime() + 48 * HOUR);
  const [day, hour] = [at.toISOString().slice(0, 10), '12:00'];
  expect(await place.write('Vœux du maire.', { day, hour })).toContain('Il partira');
  const agent = String((await deskChannels(place.desk.store, place.people.sophie))[0]!.own!.id);
  await place.page('lead', `/atelier/accueil/reglages/${await place.slug()}?/retirer`, { agent });
  place.pass(72 * HOUR);
  await place.work();
  expect(await place.held('Vœux du maire')).toBe(0);
  const told = await place.page('lead', '/atelier/accueil');
  expect(told).toMatch(/Vœux du maire.*Retenu : son auteur ne parle plus sur ce compte\. La personne responsable décide s’il part\./);
  const { html } = await place.html('lead', '/atelier/accueil');
  const [held] = html.match(/<li(?:(?!<li)[\s\S])*?Vœux du maire[\s\S]*?<\/li>/) ?? [''];
  const post = /name="post" value="(\d+)"/.exec(held)![1]!;
  await place.page('lead', '/atelier/accueil?/regler', { post, how: 'send' });
  await place.untilHeld('Vœux du maire. – ');
}

async function takenBack(place: Place): Promise<void> {
  const { trial } = place.stage;
  const row = await channelById(place.desk.store.db, place.channel);
  await trial.takeBack(place.desk.keys.open(row!.sealed!, `channel:${row!.remote_id}`));
  place.pass(HOUR);
  await place.work();
  const sentence = 'Le réseau a repris l’accès à ce compte : rien ne part et rien n’arrive.';
  expect(await place.page('lead', '/atelier/accueil')).toContain(`${sentence} Se reconnecter`);
  expect(await place.page('karim', '/atelier/accueil')).toContain(`${sentence} La personne responsable de l’accueil peut le reconnecter.`);
  const ask = {
    territory: TOWN,
    network: trial.connector.network,
    server: trial.servers[0]!,
    channel: place.channel,
    redirect: trial.redirect,
  };
  const answer = await trial.consent(await beginSignIn(place.desk, place.people.lead, ask, place.now()));
  await finishSignIn(place.desk, place.people.lead, answer.get('state')!, answer, place.now());
  place.pass(HOUR);
  await place.work();
  expect(await place.page('lead', '/atelier/accueil')).not.toContain(sentence);
}

/** A shift that ends after midnight; and one that ends at half past two in the night in which that hour comes twice. */
async function nightOfChange(place: Place): Promise<void> {
  const year = place.now().getUTCFullYear() + 1;
  const last = new Date(Date.UTC(year, 9, 31));
  last.setUTCDate(31 - last.getUTCDay());
  // Half past ten in the evening in Paris.
  const evening = last.getTime() - 24 * HOUR + 20.5 * HOUR;
  const { db } = place.desk.store;
  await db
    .updateTable('channel')
    .set({ policies: JSON.stringify({ ...NO_POLICIES, takeover: { signed: true } }) })
    .execute();
  place.pass(evening - 24 * HOUR - place.now().getTime());
  const take = (until: string, more = {}) =>
    place.page('karim', '/atelier/accueil?/prendre', { channel: String(place.channel), planned: '', drafted: '', until, ...more });
  expect(await take('01:00')).toContain('Vous êtes de quart jusqu’à 1 h.');
  const shift = /name="shift" value="(\d+)"/.exec((await place.html('karim', '/atelier/accueil')).html)![1]!;
  await place.page('karim', '/atelier/accueil?/rendre', { channel: String(place.channel), shift });
  place.pass(24 * HOUR);
  const asked = await place.html('karim', '/atelier/accueil?/prendre', {
    channel: String(place.channel),
    planned: '',
    drafted: '',
    until: '02:30',
  });
  expect(asked.html).toMatch(/cette heure vient deux fois\s: laquelle\s\?/);
  const choices = [...asked.html.matchAll(/name="choice" value="([^"]+)"/g)].map(([, value]) => value!);
  expect(choices).toHaveLength(2);
  expect(await take('02:30', { choice: choices[1]! })).toContain('Vous êtes de quart jusqu’à 2 h 30.');
  const { planned_until: until } = await db
    .selectFrom('shift')
    .select('planned_until')
    .where('ended_at', 'is', null)
    .where('taken_at', 'is not', null)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(until.getTime() - evening).toBe(5 * HOUR);
}
