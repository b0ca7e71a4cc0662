import { isBelow } from '@beffroi/domain';
import type { Network } from '../judge/account.ts';

/** Networks as links name them; some cannot be read openly. */
export type LinkedNetwork =
  | 'fediverse'
  | 'atproto'
  | 'x'
  | 'facebook'
  | 'instagram'
  | 'linkedin'
  | 'youtube'
  | 'threads'
  | 'tiktok'
  | 'feed';

/** An account that a link leads to. */
export interface LinkedAccount {
  readonly on: LinkedNetwork;
  /** Names it among all accounts of its network, whatever the spelling of the link. */
  readonly id: string;
  readonly address: string;
  readonly handle: string | null;
  /** How it can be read; `null` with the reason where it cannot. */
  readonly network: Network | null;
  /** Why it cannot be read openly, or whether it can be said at all that it is an account. */
  readonly reason: 'needs-an-account' | 'export-only' | 'unknown-software' | null;
}

/** Servers of the fediverse that towns of France and their State are on, or that are known by name. */
const SERVERS: ReadonlySet<string> = new Set(
  `mastodon.social mastodon.online mastodon.world mastodon.top mas.to mstdn.social mamot.fr piaille.fr framapiaf.org social.numerique.gouv.fr social.apreslanu.it toot.aquilenet.fr
  pouet.chapril.org diaspodon.fr masto.ai mastodon.zaclys.com m.g3l.org ludosphere.fr tooting.ch occitania.social bzh.social mastouille.fr nantes.social toulouse.social`.split(
    /\s+/,
  ),
);
const SERVER_LABEL = /^(?:mastodon|masto|mstdn|social|toot|pouet|fediverse|fedi|snac)\./;

/** First parts of paths that are no account: what passes something on, looks for something, or belongs to the platform. */
const NO_ACCOUNT =
  /^(?:share|sharer|sharer\.php|sharearticle|sharing|intent|intents|home|search|explore|hashtag|hashtags|tag|tags|i|widgets|login|signup|register|dialog|plugins|tr|events?|groups|watch|marketplace|help|about|privacy|policies|legal|settings|status|statuses|web|api|auth|oauth|p|reel|reels|stories|tv|embed|playlist|redirect|feed|feeds|results|shorts|live|media|photo|photo\.php|permalink\.php|story\.php|video|videos|messages|compose|terms|tos|business|ads|developers|download|directory|jobs|company|school|in|showcase|pulse|posts|user|channel|c|profile|people|pages|public|invites?|lists?)$/i;

const NAME = /^[\w.-]{1,100}$/;

/**
 * The account that a link leads to; `null` for any other link, share buttons among them.
 *
 * @param rel as it stands: with `me` a page says that it is its own account, whatever software that runs on
 */
export function linkedAccount(link: string, rel = ''): LinkedAccount | null {
  if (link.length > 2000) return null;
  const url = URL.parse(link);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^(?:www|m|mobile|fr-fr|fr|web|[a-z]{2}-[a-z]{2})\./, '').replace(/\.$/, '');
  const parts = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const platform = PLATFORMS.find(({ hosts }) => hosts.includes(host));
  if (platform !== undefined) return platform.read(parts, url);
  return fediverse(url, parts, /(?:^|\s)me(?:\s|$)/i.test(rel));
}

interface Platform {
  readonly hosts: readonly string[];
  read(parts: readonly string[], url: URL): LinkedAccount | null;
}

const named = (
  on: LinkedNetwork,
  id: string,
  address: string,
  handle: string | null,
  network: Network | null,
  reason: LinkedAccount['reason'],
): LinkedAccount => ({
  on,
  id: id.toLowerCase(),
  address,
  handle,
  network,
  reason,
});

const PLATFORMS: readonly Platform[] = [
  {
    hosts: ['bsky.app'],
    read: ([first, actor, ...more]) =>
      first === 'profile' && actor !== undefined && more.length === 0 && /^(?:did:|[\w-]+\.)[\w.:-]+$/.test(actor)
        ? named('atproto', actor, `https://bsky.app/profile/${actor}`, actor, 'atproto', null)
        : null,
  },
  {
    hosts: ['x.com', 'twitter.com'],
    read: ([name = '', ...more]) => {
      const handle = name.replace(/^@/, '');
      const post = more[0] === 'status';
      return (more.length === 0 || more[0] === 'with_replies') && !post && /^\w{1,20}$/.test(handle) && !NO_ACCOUNT.test(handle)
        ? named('x', handle, `https://x.com/${handle}`, handle, 'x-archive', 'export-only')
        : null;
    },
  },
  { hosts: ['facebook.com', 'fb.com'], read: facebook },
  {
    hosts: ['instagram.com'],
    read: ([name = '', ...more]) =>
      more.length === 0 && NAME.test(name) && !NO_ACCOUNT.test(name)
        ? named('instagram', name, `https://www.instagram.com/${name}/`, name, null, 'needs-an-account')
        : null,
  },
  {
    hosts: ['linkedin.com'],
    read: ([kind = '', name = '']) =>
      /^(?:company|school|showcase|in)$/.test(kind) && name !== '' && name.length <= 100
        ? named(
            'linkedin',
            `${kind}/${name}`,
            `https://www.linkedin.com/${kind}/${encodeURIComponent(name)}`,
            name,
            null,
            'needs-an-account',
          )
        : null,
  },
  { hosts: ['youtube.com'], read: youtube },
  {
    hosts: ['threads.net', 'threads.com'],
    read: ([name = '', ...more]) =>
      more.length === 0 && /^@[\w.]{1,60}$/.test(name)
        ? named('threads', name.slice(1), `https://www.threads.net/${name}`, name.slice(1), null, 'needs-an-account')
        : null,
  },
  {
    hosts: ['tiktok.com'],
    read: ([name = '', ...more]) =>
      more.length === 0 && /^@[\w.]{1,60}$/.test(name)
        ? named('tiktok', name.slice(1), `https://www.tiktok.com/${name}`, name.slice(1), null, 'needs-an-account')
        : null,
  },
  // Names written after an @ that are of no server of the fediverse.
  {
    hosts: [
      'medium.com',
      'flickr.com',
      'pinterest.com',
      'pinterest.fr',
      'dailymotion.com',
      'vimeo.com',
      'github.com',
      'youtu.be',
      't.me',
      'wa.me',
    ],
    read: () => null,
  },
];

function facebook([first = '', second, third]: readonly string[], url: URL): LinkedAccount | null {
  const by = (id: string, address: string, handle: string | null): LinkedAccount =>
    named('facebook', id, address, handle, null, 'needs-an-account');
  const number = url.searchParams.get('id') ?? '';
  if (first === 'profile.php')
    return /^\d{3,20}$/.test(number) ? by(number, `https://www.facebook.com/profile.php?id=${number}`, null) : null;
  if ((first === 'pages' || first === 'people') && second !== undefined) {
    const id = third ?? second;
    return id.length <= 100
      ? by(
          id,
          `https://www.facebook.com/${first}/${encodeURIComponent(second)}${third === undefined ? '' : `/${encodeURIComponent(third)}`}`,
          second,
        )
      : null;
  }
  const tab = second === undefined || (third === undefined && /^(?:posts|about|photos|videos|reviews)$/.test(second));
  return tab && NAME.test(first) && !NO_ACCOUNT.test(first) && !first.endsWith('.php')
    ? by(first, `https://www.facebook.com/${first}`, first)
    : null;
}

function youtube([first = '', second = '']: readonly string[]): LinkedAccount | null {
  const by = (id: string, path: string, handle: string): LinkedAccount =>
    named('youtube', id, `https://www.youtube.com/${path}`, handle, null, 'needs-an-account');
  if (/^@[\w.-]{1,100}$/.test(first)) return by(first.slice(1), first, first.slice(1));
  return /^(?:channel|user|c)$/.test(first) && NAME.test(second) ? by(`${first}/${second}`, `${first}/${second}`, second) : null;
}

/** `/@name`, `/users/name`: an account where the page says `rel=me` or the server is known; else it may be one. With `rel=me`, `/name` may be one too: some servers have it so. */
function fediverse(url: URL, parts: readonly string[], me: boolean): LinkedAccount | null {
  const [first = '', second, ...more] = parts;
  const atName = first.startsWith('@') && second === undefined ? first.slice(1) : null;
  const inFolder =
    /^(?:users|profile|u)$/.test(first) && second !== undefined && more.length === 0 && (me || first === 'users') ? second : null;
  const bare = me && atName === null && second === undefined && !NO_ACCOUNT.test(first) ? first : null;
  const name = atName ?? inFolder ?? bare ?? '';
  // Another server's account, seen from this one.
  const [user = '', elsewhere] = name.split('@');
  const host = (elsewhere ?? url.host).toLowerCase();
  if (!NAME.test(user) || !/^[a-z0-9.-]+(?::\d+)?$/.test(host)) return null;
  const known = (me && bare === null) || SERVERS.has(host) || SERVER_LABEL.test(host);
  const reason = known ? null : 'unknown-software';
  return named(
    'fediverse',
    `${user}@${host}`,
    bare === null ? `https://${host}/@${user}` : url.href,
    `@${user}@${host}`,
    known ? 'mastodon' : null,
    reason,
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether an address lies on one of the town's own domains. */
export function isOnSite(address: string, domains: readonly string[]): boolean {
  const host = URL.parse(address)?.hostname.replace(/\.$/, '') ?? '';
  return host !== '' && domains.some((domain) => isBelow(host, domain));
}
