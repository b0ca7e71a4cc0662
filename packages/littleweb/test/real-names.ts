import { readdir } from 'node:fs/promises';
import { type AddressInfo, connect, type LookupFunction, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { networkSource, type Source } from '@beffroi/capture';
import { selfSigned } from './certificate.ts';

/** A little web that is asked as the live one is. */
export interface RealNames {
  /** A source of the network for which the hosts of this web have their real names, and no others can be looked up. */
  source(): Source;
  close(): Promise<void>;
}

/**
 * Puts a little web behind real names: `https` is spoken with a certificate for its hosts, names are looked up, ports are those of the web. Only where names and ports
 * lead to is this machine.
 *
 * @param address of the little web, `127.0.0.1:port`
 * @param root its folder: a host has a name when it has a folder
 */
export async function withRealNames({ address, root }: { readonly address: string; readonly root: string }): Promise<RealNames> {
  const hosts = (await readdir(root, { withFileTypes: true })).filter((one) => one.isDirectory()).map(({ name }) => name);
  const { certificate, key } = selfSigned(hosts);
  const port = Number(address.split(':')[1]);
  const open = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    return socket;
  };
  const front = createServer({ cert: certificate, key, ALPNProtocols: ['http/1.1'] }, (secure) => {
    const plain = keep(connect(port, '127.0.0.1'));
    keep(secure).on('error', () => plain.destroy());
    plain.on('error', () => secure.destroy());
    // A connection that is closed without a word is closed so on both sides.
    plain.once('close', () => secure.destroy());
    secure.once('close', () => plain.destroy());
    secure.pipe(plain).pipe(secure);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const ports = new Map([
    [443, (front.address() as AddressInfo).port],
    [80, port],
  ]);
  return {
    source: () => networkSource({ allowPrivate: true, lookup: lookupIn(new Set(hosts)), standIn: { ports, certificate } }),
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Names of this web. Of any other nothing is known here, which is not to say that there is none: a link to it is not broken. */
function lookupIn(known: ReadonlySet<string>): LookupFunction {
  return (hostname, options, callback) => {
    if (!known.has(hostname))
      callback(Object.assign(new Error(`getaddrinfo EAI_AGAIN ${hostname}`), { code: 'EAI_AGAIN', hostname }), '', 0);
    else if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  };
}
