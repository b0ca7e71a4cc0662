import { keysOf, type SealingKeys } from '@beffroi/sealing';
import { isAddress } from './address.ts';
import { PostRefusal } from './refusal.ts';

/** The server that mail is handed to. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `at-once`: from the first byte · `asked-for`: by STARTTLS, and nothing is sent where it is not offered · `none`: on this machine alone. */
  readonly tls: 'at-once' | 'asked-for' | 'none';
  readonly signIn: { readonly user: string; readonly password: string } | null;
  /** Certificates to trust beside those of the machine, as PEM; no setting says so, tests do. */
  readonly trusted?: string;
}

/** Whom mail comes from. */
export interface Sender {
  readonly address: string;
  /** Empty for none. */
  readonly name: string;
}

/** A house that sends mail: by which server, in whose name, and the keys that what waits is sealed with. */
export interface PostRoom {
  readonly server: MailServer;
  readonly sender: Sender;
  readonly keys: SealingKeys;
}

/** An environment, as a process has it. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The post room of a house, as the environment says: `BEFFROI_SMTP` holds the server (`smtps://user:password@host:465`, `smtp://host:587`),
 * `BEFFROI_MAIL_FROM` the sender (`Beffroi <beffroi@ville.fr>`), `BEFFROI_MAIL_KEY` keys to seal with, or in its place `BEFFROI_DESK_KEY`.
 *
 * @returns `null` where neither server nor sender is named: no mail is sent then, and everything works on paper
 * @throws PostRefusal `half-set`, `bad-server`, `bad-sender`, `no-key`
 */
export function postRoomOf(env: Environment): PostRoom | null {
  const [server, sender] = [env['BEFFROI_SMTP'] ?? '', env['BEFFROI_MAIL_FROM'] ?? ''].map((one) => one.trim()) as [string, string];
  if (server === '' && sender === '') return null;
  if (server === '' || sender === '') throw new PostRefusal('half-set', 'BEFFROI_SMTP and BEFFROI_MAIL_FROM go together.');
  return { server: mailServerOf(server), sender: senderOf(sender), keys: mailKeys(env) };
}

function mailKeys(env: Environment): SealingKeys {
  const own = (env['BEFFROI_MAIL_KEY'] ?? '').trim();
  const setting = own === '' ? 'BEFFROI_DESK_KEY' : 'BEFFROI_MAIL_KEY';
  return keysOf(own === '' ? env['BEFFROI_DESK_KEY'] : own, {
    setting,
    label: 'beffroi post',
    refusal: (code, message) => new PostRefusal(code, message),
  });
}

const USUAL_PORTS = { 'at-once': 465, 'asked-for': 587, none: 25 } as const;

/** @throws PostRefusal `bad-server`: its message never repeats the setting, which holds a password */
export function mailServerOf(setting: string): MailServer {
  const url = URL.parse(setting);
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const whole = url !== null && /^smtps?:$/.test(url.protocol) && host !== '' && /^\/?$/.test(url.pathname) && url.search + url.hash === '';
  if (!whole || (url.username === '') !== (url.password === ''))
    throw new PostRefusal('bad-server', 'BEFFROI_SMTP is no smtp:// or smtps:// address.');
  const tls = url.protocol === 'smtps:' ? 'at-once' : isLoopback(host) ? 'none' : 'asked-for';
  const signIn = url.username === '' ? null : { user: written(url.username), password: written(url.password) };
  return { host, port: url.port === '' ? USUAL_PORTS[tls] : Number(url.port), tls, signIn };
}

/** What stands between percent signs of an address. */
function written(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new PostRefusal('bad-server', 'Name or password in BEFFROI_SMTP hold a % that is not written %25.');
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** @throws PostRefusal `bad-sender` */
export function senderOf(setting: string): Sender {
  const [, name = '', address = setting] = /^([^<>]*)<([^<>]+)>$/.exec(setting) ?? [];
  const plain = name.trim().replace(/^"(.*)"$/, '$1');
  if (!isAddress(address.trim()) || /[\p{Cc}"\\]/u.test(plain) || plain.length > 120)
    throw new PostRefusal('bad-sender', 'BEFFROI_MAIL_FROM is no sender: Name <address@host>.');
  return { address: address.trim(), name: plain };
}
