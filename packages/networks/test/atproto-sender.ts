import { atprotoConnector, Outbound, type OutgoingPost } from '../src/index.ts';

// A program of its own that sends one post, for tests that kill it on the way. It is told all in its only argument.

interface Errand {
  readonly proxy: string;
  readonly credentials: string;
  readonly post: Omit<OutgoingPost, 'at' | 'pictures'> & { readonly at: string };
  /** A picture in base64. */
  readonly picture: string;
}

const { proxy, credentials, post, picture } = JSON.parse(process.argv[2]!) as Errand;
const way = new Outbound({ allowPrivate: true, proxy: `http://${proxy}` });
const keeper = { current: async () => credentials, renewed: async () => {}, lock: <T>(_: string, act: () => Promise<T>) => act() };
const session = await atprotoConnector(way, { directory: 'http://plc.directory' }).open(credentials, keeper);
console.log('sending');
const pictures = [{ bytes: Buffer.from(picture, 'base64'), type: 'image/png', altText: 'La piscine' }];
await session.send({ ...post, at: new Date(post.at), pictures }, null);
console.log('sent');
await way.close();
