import type { IncomingMessage } from 'node:http';

/** Names of the machine itself. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The name in a `Host`, without its port and in small letters; `''` where there is none, or what stands there is none. */
export function hostName(header: string | undefined): string {
  const url = URL.parse(`http://${header ?? ''}/`);
  return url === null || url.pathname !== '/' || url.username !== '' || url.search + url.hash !== '' ? '' : url.hostname;
}

/** Whether a name is this machine's own, as only who sits at it says it. */
export function isLoopbackName(name: string): boolean {
  return LOOPBACK.test(name);
}

/**
 * Whether the `Host` of a request may stand in links. A visitor chooses it: without a public address only what cannot lead elsewhere is believed, that is names of
 * this machine, the address where it was told to listen, and the number that the connection came in by.
 *
 * @param listens the host where the site listens
 */
export function isOwnHost({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, listens: string): boolean {
  const name = hostName(headers.host);
  const local = (socket.localAddress ?? '').replace(/^::ffff:/, '');
  return isLoopbackName(name) || name === listens.toLowerCase() || name === local || name === `[${local}]`;
}

/** Whether a request comes from this machine and through nobody: a proxy here asks for all the world, and says so where it is told to. */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const from = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const passed = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  return (from === '::1' || from.startsWith('127.')) && !passed && isLoopbackName(hostName(headers.host));
}
