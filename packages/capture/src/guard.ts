import { BlockList, isIP } from 'node:net';

/** Ports that a public website may be asked at, unless the caller allows more. */
export const WEB_PORTS: readonly number[] = [80, 443, 8080, 8443];

/**
 * Addresses that no town's public site has, by name. Asking them would let a page reach into the reader's own network.
 * Sources: IANA's IPv4 and IPv6 special-purpose registries; 168.63.129.16 is a cloud's host agent on a public address.
 */
const SPECIAL: readonly (readonly [name: string, ranges: string])[] = [
  ['unspecified', '0.0.0.0/8 ::/128'],
  ['loopback', '127.0.0.0/8 ::1/128'],
  ['private', '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10'],
  ['link-local or metadata', '169.254.0.0/16 168.63.129.16/32 fe80::/10'],
  ['carrier-grade NAT', '100.64.0.0/10'],
  ['special purpose', '192.0.0.0/24 192.0.2.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 2001::/23 2001:db8::/32 3fff::/20'],
  ['6to4', '192.88.99.0/24 2002::/16'],
  ['multicast', '224.0.0.0/4 ff00::/8'],
  ['reserved', '240.0.0.0/4'],
];

const LISTS = SPECIAL.map(([name, ranges]) => {
  const list = new BlockList();
  for (const range of ranges.split(' ')) {
    const [address, bits] = range.split('/') as [string, string];
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return { name, list };
});

/** All that is routed on the public IPv6 Internet; NAT64, IPv4-mapped and IPv4-compatible addresses lie outside it. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');

/**
 * Why an IP address must not be asked (`loopback`, `private` …), or `null` when it is a public one. What is no IP
 * address is refused.
 */
export function refusedAddress(address: string): string | null {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return 'not an IP address';
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  for (const { name, list } of LISTS) if (list.check(bare, kind)) return name;
  return family === 6 && !GLOBAL_UNICAST.check(bare, 'ipv6') ? 'not a public IPv6 address' : null;
}
