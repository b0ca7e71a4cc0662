import { isIP, type LookupFunction } from 'node:net';
import { ForbiddenAddress } from '../causes.ts';
import { refusedAddress } from '../guard.ts';

/** Why a host that is written as an address must not be asked; `null` for names and public addresses. An address is never looked up. */
export function refusedHost(hostname: string): ForbiddenAddress | null {
  const host = hostname.replace(/^\[|\]$/g, '');
  const refusal = isIP(host) === 0 ? null : refusedAddress(host);
  return refusal === null ? null : new ForbiddenAddress(`${host} is refused: ${refusal}`);
}

/** A look-up that only gives public addresses, and fails when a name has none. */
export function guardedLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const all = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
      const open = all.filter(({ address }) => refusedAddress(address) === null);
      const first = open[0];
      if (first === undefined) {
        const why = all[0] === undefined ? 'no address' : `${all[0].address} is refused: ${refusedAddress(all[0].address)}`;
        callback(new ForbiddenAddress(`${hostname}: ${why}`), '', 0);
      } else if (options.all === true) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}
