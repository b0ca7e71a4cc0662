import { type AtprotoRig, startRig, WORD } from './atproto-rig.ts';
import type { Citizen, ConnectorTrial, HeldPost, Place, TrialFault } from './conformance.ts';

/** A connector of AT Protocol on trial, with a server behind it. @param appView with what tells of mentions: who only sends needs none */
export async function startAtprotoTrial(appView = true): Promise<ConnectorTrial & { readonly rig: AtprotoRig }> {
  const rig = await startRig(appView);
  return {
    rig,
    connector: rig.connector(),
    impatient: rig.connector(1500),
    servers: [rig.server, rig.town.handle, `@${rig.town.handle}`, rig.town.did],
    redirect: rig.redirect,
    password: { server: rig.server, handle: rig.town.handle, word: WORD },
    handle: rig.town.handle,
    consent: (url) => rig.consent(url),
    differs: [],
    held: () => heldBy(rig),
    citizen: citizenOf(rig),
    put: (faults) => rig.peer.put(faults.map((fault) => ({ ...faultOf(fault), host: rig.peer.host }))),
    takeBack: (credentials) => takenBack(rig, credentials),
    close: () => rig.close(),
  };
}

const PATHS = {
  send: { path: '/xrpc/com.atproto.repo.putRecord', method: 'POST' },
  mentions: { path: '/xrpc/app.bsky.notification.listNotifications', method: 'GET' },
  profile: { path: '/xrpc/com.atproto.server.getSession', method: 'GET' },
} satisfies Record<Place, { readonly path: string; readonly method: string }>;

function faultOf({ place, ...fault }: TrialFault) {
  return { ...PATHS[place], ...fault };
}

/** What the server tells of records. */
interface Listed {
  readonly cursor?: string;
  readonly records: readonly {
    readonly uri: string;
    readonly value: {
      readonly text: string;
      readonly reply?: { readonly parent: { readonly uri: string } };
      readonly embed?: { readonly images: readonly { readonly alt: string }[] };
    };
  }[];
}

/** Posts of the town as its server holds them. */
export async function heldBy({ peer, town }: AtprotoRig): Promise<readonly HeldPost[]> {
  const all: HeldPost[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const list = `/xrpc/com.atproto.repo.listRecords?repo=${town.did}&collection=app.bsky.feed.post&limit=100`;
    const said: Listed = (await peer.look(peer.host, cursor === '' ? list : `${list}&cursor=${cursor}`)) as Listed;
    for (const { uri, value } of said.records) {
      const { text, reply, embed } = value;
      all.push({ id: uri, text, parentId: reply?.parent.uri ?? null, pictures: (embed?.images ?? []).map(({ alt }) => alt) });
    }
    cursor = said.cursor;
  }
  return all;
}

function citizenOf(rig: AtprotoRig): Citizen {
  const { peer, citizen, town } = rig;
  return {
    handle: rig.citizen.handle,
    async say(text, answers) {
      const answered = answers === undefined ? null : { uri: answers.address.id, cid: answers.address.version };
      const facet = {
        index: { byteStart: 0, byteEnd: rig.town.handle.length + 1 },
        features: [{ $type: 'app.bsky.richtext.facet#mention', did: town.did }],
      };
      const said = { text: `@${rig.town.handle} ${text}`, langs: ['fr'], facets: [facet] };
      const { uri } = await rig.write(citizen, answered === null ? said : { ...said, reply: { root: answered, parent: answered } });
      return uri;
    },
    async edit() {
      throw new Error('nobody edits here');
    },
    async remove(uri) {
      const place = { repo: citizen.did, collection: 'app.bsky.feed.post', rkey: uri.split('/').at(-1) };
      await peer.call('com.atproto.repo.deleteRecord', place, citizen.token);
    },
  };
}

/** By another program that was given the same. */
async function takenBack(rig: AtprotoRig, credentials: string): Promise<void> {
  const keeper = { current: async () => credentials, renewed: async () => {}, lock: <T>(_: string, act: () => Promise<T>) => act() };
  const session = await rig.connector().open(credentials, keeper);
  await session.revoke();
}
