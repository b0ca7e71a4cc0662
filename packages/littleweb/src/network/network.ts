import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, json, leadTo, NotSo, page } from './answers.ts';
import { answerFor, type Network, pictureBytes, town } from './api.ts';
import { type Asked, askedIn } from './asked.ts';
import { citizensOf } from './citizens.ts';
import { KeptFile, type KeptPost, nothing, type Person, readKept } from './kept.ts';
import { Doorkeeper } from './oauth.ts';
import { lostPage, postPage, profilePage, STYLE } from './pages.ts';
import { postOf } from './posts.ts';
import { instanceShown } from './shown.ts';
import type { Step } from './story.ts';

/** A small social network on loopback with one town and its citizens, all of them invented. */
export interface LittleNetwork {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly port: number;
  /** Where the town is seen as citizens see it. */
  readonly profile: string;
  /** How many steps of the story were told, in this life or before. */
  told(): number;
  /** Has a citizen do what a step of the story says. */
  tell(step: Step): void;
  /** A citizen says something. @returns the post's id */
  say(by: string, text: string, answers?: string | null): string;
  edit(id: string, text: string): void;
  remove(id: string): void;
  /** What the town has said, the oldest first. */
  held(): readonly (Pick<KeptPost, 'id' | 'text' | 'parent'> & { readonly altTexts: readonly string[] })[];
  /** Takes an access back, by the network's own will. */
  endAccess(token: string): void;
  /** Writes down what is kept, and closes every connection. */
  close(): Promise<void>;
}

/** Who lives on a little network, and where it lies. */
export interface LittleNetworkOptions {
  /** As handles have it; no such host is ever asked for. */
  readonly domain: string;
  readonly town: Pick<Person, 'name' | 'shown' | 'bio'>;
  /** Names and shown names. */
  readonly citizens: Readonly<Record<string, string>>;
  /** File in which it is kept from one life to the next; without it nothing is. */
  readonly file?: string;
  /** Port of loopback that is wished for; another when that is taken, or none is. */
  readonly port?: number;
  readonly now?: () => Date;
}

/**
 * Opens a little network on loopback. It speaks the part of Mastodon's API that the desk speaks, to programs that were let in; citizens are played by who opened it; everybody may read its
 * pages, which say that all is invented.
 */
export async function startLittleNetwork(options: LittleNetworkOptions): Promise<LittleNetwork> {
  const { domain, now = () => new Date() } = options;
  const people = peopleOf(options);
  const kept = (options.file === undefined ? null : await readKept(options.file)) ?? nothing(people);
  const file = new KeptFile(options.file ?? null);
  const places = { base: '', domain, names: new Set(people.map(({ name }) => name)) };
  const network: Network = { kept, places, now };
  const doors = new Doorkeeper(kept);
  const server = createServer((request, response) => {
    void respond(request, response, async (asked) => {
      const answer = await answerOf(network, doors, asked);
      if (asked.method !== 'GET') file.save(kept);
      return answer;
    });
  });
  const port = await listening(server, options.port ?? 0);
  places.base = `http://127.0.0.1:${port}`;
  return {
    origin: places.base,
    port,
    profile: `${places.base}/@${town(network).name}`,
    ...citizensOf(network, () => file.save(kept)),
    held: () => heldBy(network),
    endAccess(token) {
      doors.end(token);
      file.save(kept);
    },
    async close() {
      await closed(server);
      await file.settled();
    },
  };
}

/** What the town has said, with the texts that stand for its pictures. */
function heldBy({ kept }: Network): ReturnType<LittleNetwork['held']> {
  const altText = (picture: string): string => kept.pictures.find(({ id }) => id === picture)!.altText;
  return kept.posts
    .filter(({ by }) => by === kept.people[0]!.name)
    .map(({ id, text, parent, pictures }) => ({ id, text, parent, altTexts: pictures.map(altText) }));
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function peopleOf({ town: one, citizens }: LittleNetworkOptions): readonly Person[] {
  const plain = { bio: '', machine: false, picture: null };
  return [{ ...plain, ...one }, ...Object.entries(citizens).map(([name, shown]) => ({ ...plain, name, shown }))];
}

async function answerOf(network: Network, doors: Doorkeeper, asked: Asked): Promise<Answer> {
  const { method, path } = asked;
  const open = OPEN.get(`${method} ${path}`);
  if (open !== undefined) return open(network, doors, asked);
  if (path.startsWith('/api/')) {
    doors.assertOpens(asked.token);
    const answer = await answerFor(network, asked);
    if (answer === null) throw new NotSo(404, 'Not Found');
    return answer;
  }
  return method === 'GET' ? pageOf(network, path) : json({ error: 'Not Found' }, 404);
}

type OpenHandler = (network: Network, doors: Doorkeeper, asked: Asked) => Answer;

/** What is answered to anybody, by method and path. */
const OPEN: ReadonlyMap<string, OpenHandler> = new Map<string, OpenHandler>([
  ['GET /', (network) => leadTo(`/@${town(network).name}`)],
  ['GET /style.css', () => ({ status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: STYLE })],
  ['GET /api/v2/instance', ({ places }) => json(instanceShown(places))],
  ['POST /api/v1/apps', (_, doors, asked) => doors.announce(asked)],
  ['GET /oauth/authorize', (network, doors, asked) => doors.ask(asked, town(network).shown)],
  ['POST /oauth/authorize', (_, doors, asked) => doors.decide(asked)],
  ['POST /oauth/token', (_, doors, asked) => doors.token(asked)],
  ['POST /oauth/revoke', (_, doors, asked) => doors.revoke(asked)],
]);

function pageOf(network: Network, path: string): Answer {
  const { kept, places } = network;
  const [, image] = /^\/images\/(\d{1,15})$/.exec(path) ?? [];
  if (image !== undefined) return pictureBytes(network, image);
  const [, name, id] = /^\/@([\w-]{1,40})(?:\/(\d{1,15}))?$/.exec(path) ?? [];
  const person = kept.people.find((one) => one.name === name);
  if (person === undefined) return page(lostPage(), 404);
  if (id === undefined) return page(profilePage(kept, person, places));
  const post = postOf(kept, id);
  return post === null || post.by !== name ? page(lostPage(), 404) : page(postPage(kept, post, town(network).name, places));
}

async function respond(request: IncomingMessage, response: ServerResponse, answer: (asked: Asked) => Promise<Answer>): Promise<void> {
  try {
    send(response, await answer(await askedIn(request)));
  } catch (error) {
    // Who asks has gone, or what they asked is no question: nothing of it stands.
    if (error instanceof NotSo) send(response, json({ error: error.message }, error.status));
    else response.destroy();
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  // One request a connection: who closes it is known.
  response.writeHead(status, { ...headers, connection: 'close', 'content-length': Buffer.byteLength(body) }).end(body);
}

async function listening(server: ReturnType<typeof createServer>, wished: number): Promise<number> {
  const tried = await listenAt(server, wished);
  if (tried === 'taken') await listenAt(server, 0);
  return (server.address() as AddressInfo).port;
}

function listenAt(server: ReturnType<typeof createServer>, port: number): Promise<'there' | 'taken'> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve('taken');
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve('there');
    });
  });
}
