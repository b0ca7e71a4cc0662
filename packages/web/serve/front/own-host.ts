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

/** Where a site is known by its name: how people reach it, `null` where that was not said, and where it listens. */
export interface OwnNames {
  readonly publicUrl: URL | null;
  readonly host: string;
}

/**
 * Whether the site answers to the `Host` of a request, which a visitor chooses: an address of a stranger that leads here (DNS rebinding) would be asked as if it were ours, with all that the
 * stranger's pages may do there. Where a public address was said, to that alone; and to who asks on this machine under its own names, as a proxy does that passes none on. Otherwise to names of this
 * machine, the address where it was told to listen, and the number that the connection came in by, each with the port.
 */
export function answersTo({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, { publicUrl, host }: OwnNames): boolean {
  const name = hostName(headers.host);
  const [local, remote] = [numberOf(socket.localAddress), numberOf(socket.remoteAddress)];
  const isNumber = name === local || name === `[${local}]`;
  if (publicUrl !== null) {
    if (name !== '' && URL.parse(`${publicUrl.protocol}//${headers.host}`)?.host === publicUrl.host) return true;
    // What prints our pages asks where we listen, as a proxy here may.
    return (isLoopbackName(name) || isNumber) && (isLoopback(remote) || remote === local);
  }
  if (Number(URL.parse(`http://${headers.host}`)?.port || 80) !== socket.localPort) return false;
  return isLoopbackName(name) || isNumber || name === host.toLowerCase();
}

const numberOf = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/, '');
const isLoopback = (address: string | undefined): boolean => /^(?:::1$|127\.)/.test(numberOf(address));

/** Whether a request comes from this machine and through nobody: a proxy here asks for all the world, and says so where it is told to. */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const passed = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  return isLoopback(socket.remoteAddress) && !passed && isLoopbackName(hostName(headers.host));
}
