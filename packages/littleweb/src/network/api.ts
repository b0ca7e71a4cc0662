import { type Answer, json, NotSo, picture } from './answers.ts';
import { type Asked, textIn } from './asked.ts';
import type { Places } from './html.ts';
import { type Kept, type KeptPicture, type KeptPost, nextId, type Person } from './kept.ts';
import { addPost, editPost, pageOf, plainly, postOf, removePost, type Said, saidTo } from './posts.ts';
import * as shown from './shown.ts';

/** What the API speaks of. The town is the first of all people. */
export interface Network {
  readonly kept: Kept;
  readonly places: Places;
  readonly now: () => Date;
}

/** Pictures kept at most: the oldest of no post go. */
const MOST_PICTURES = 200;
/** Keys of posts that are remembered. */
const MOST_KEYS = 1000;

export const town = ({ kept }: Network): Person => kept.people[0]!;

const account = (network: Network): Answer => json(shown.accountShown(town(network), network.kept, network.places));

const status = ({ kept, places }: Network, post: KeptPost): Answer => json(shown.statusShown(post, kept, places));

const found = ({ kept }: Network, id: string): KeptPost => {
  const post = postOf(kept, id);
  if (post === null) throw new NotSo(404, 'Record not found');
  return post;
};

/** A post that the town may change. */
const own = (network: Network, id: string): KeptPost => {
  const post = found(network, id);
  if (post.by !== town(network).name) throw new NotSo(404, 'Record not found');
  return post;
};

const saidIn = ({ form }: Asked): Said => ({
  text: textIn(form, 'status') ?? '',
  parent: textIn(form, 'in_reply_to_id'),
  visibility: textIn(form, 'visibility'),
  language: /^[a-z]{2,3}$/.exec(textIn(form, 'language') ?? '')?.[0] ?? null,
  warning: textIn(form, 'spoiler_text'),
  sensitive: textIn(form, 'sensitive') === 'true',
  pictures: form.getAll('media_ids[]').flatMap((id) => (typeof id === 'string' ? [id] : [])),
});

/** One post for one key, however often it is sent. */
function publish(network: Network, asked: Asked): Answer {
  const { kept } = network;
  const before = kept.keys.find(([key]) => key === asked.key)?.[1];
  const there = before === undefined ? null : postOf(kept, before);
  if (there !== null) return status(network, there);
  const post = addPost(kept, town(network).name, saidIn(asked), network.now());
  if (asked.key !== null) kept.keys = [...kept.keys, [asked.key, post.id] as [string, string]].slice(-MOST_KEYS);
  return status(network, post);
}

function edit(network: Network, id: string, asked: Asked): Answer {
  const post = own(network, id);
  editPost(network.kept, post, saidIn(asked), network.now());
  return status(network, post);
}

function remove(network: Network, id: string): Answer {
  const post = own(network, id);
  const answer = status(network, post);
  removePost(network.kept, id);
  return answer;
}

function notifications({ kept, places }: Network, { query }: Asked): Answer {
  const types = query.getAll('types[]');
  const posts = types.length > 0 && !types.includes('mention') ? [] : pageOf(saidTo(kept, kept.people[0]!.name), query, 40, 80);
  return json(posts.map((post) => shown.noticeShown(post, kept, places)));
}

function statusesOf({ kept, places }: Network, id: string, { query }: Asked): Answer {
  const person = kept.people[Number(id) - 1];
  if (person === undefined) throw new NotSo(404, 'Record not found');
  const posts = pageOf(
    kept.posts.filter(({ by }) => by === person.name),
    query,
    20,
    40,
  );
  return json(posts.map((post) => shown.statusShown(post, kept, places)));
}

async function bring({ kept, places }: Network, { form }: Asked): Promise<Answer> {
  return json(shown.pictureShown(await keepPicture(kept, form.get('file'), textIn(form, 'description') ?? ''), places));
}

async function keepPicture(kept: Kept, file: File | string | null, altText: string): Promise<KeptPicture> {
  if (file === null || typeof file === 'string' || !shown.PICTURE_TYPES.includes(file.type) || file.size > shown.MOST_BYTES)
    throw new NotSo(422, 'Validation failed: File is of no type that is taken, or too big');
  const bytes = Buffer.from(await file.arrayBuffer()).toString('base64');
  const one = { id: nextId(kept), type: file.type, bytes, altText: plainly(altText).slice(0, shown.MOST_ALT) };
  const used = new Set([...kept.posts.flatMap(({ pictures }) => pictures), ...kept.people.map(({ picture: id }) => id)]);
  const spare = kept.pictures.filter(({ id }) => !used.has(id)).slice(0, Math.max(0, kept.pictures.length + 1 - MOST_PICTURES));
  kept.pictures = [...kept.pictures.filter((before) => !spare.includes(before)), one];
  return one;
}

async function changeProfile(network: Network, { form }: Asked): Promise<Answer> {
  const [name, bio, machine, avatar] = [textIn(form, 'display_name'), textIn(form, 'note'), textIn(form, 'bot'), form.get('avatar')];
  if ([...(name ?? '')].length > shown.MOST_NAME) throw new NotSo(422, 'Validation failed: Display name is too long');
  if ([...(bio ?? '')].length > shown.MOST_BIO) throw new NotSo(422, 'Validation failed: Note is too long');
  const person = town(network);
  const picture = avatar === null ? person.picture : (await keepPicture(network.kept, avatar, '')).id;
  Object.assign(person, {
    picture,
    ...(name === null ? {} : { shown: plainly(name) }),
    ...(bio === null ? {} : { bio: plainly(bio) }),
    ...(machine === null ? {} : { machine: machine === 'true' }),
  });
  return account(network);
}

/** The bytes of a picture, for whoever reads. */
export function pictureBytes({ kept }: Network, id: string): Answer {
  const one = kept.pictures.find(({ id: known }) => known === id);
  if (one === undefined) throw new NotSo(404, 'Record not found');
  return picture(one.type, Buffer.from(one.bytes, 'base64'));
}

type Handler = (network: Network, asked: Asked, id: string) => Answer | Promise<Answer>;

/** Questions of who was let in: method, path with one id at most, and what answers. */
const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/api\/v1\/accounts\/verify_credentials$/, account],
  ['PATCH', /^\/api\/v1\/accounts\/update_credentials$/, changeProfile],
  ['GET', /^\/api\/v1\/accounts\/(\d{1,15})\/statuses$/, (network, asked, id) => statusesOf(network, id, asked)],
  ['GET', /^\/api\/v1\/notifications$/, notifications],
  ['POST', /^\/api\/v1\/statuses$/, publish],
  ['GET', /^\/api\/v1\/statuses\/(\d{1,15})$/, (network, _, id) => status(network, found(network, id))],
  ['PUT', /^\/api\/v1\/statuses\/(\d{1,15})$/, (network, asked, id) => edit(network, id, asked)],
  ['DELETE', /^\/api\/v1\/statuses\/(\d{1,15})$/, (network, _, id) => remove(network, id)],
  ['POST', /^\/api\/v2\/media$/, bring],
];

/** @returns `null` where this is no question of the API */
export function answerFor(network: Network, asked: Asked): Answer | Promise<Answer> | null {
  for (const [method, path, handler] of ROUTES) {
    const match = method === asked.method ? path.exec(asked.path) : null;
    if (match !== null) return handler(network, asked, match[1] ?? '');
  }
  return null;
}
