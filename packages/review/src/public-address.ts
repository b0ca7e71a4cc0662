/**
 * A link that anybody may follow: the web, a host with a name of the public net, no password in it. Nothing is asked of it; it is only shown.
 *
 * @returns the address as the web writes it; `null` when it is none
 */
export function publicAddress(text: string): string | null {
  const address = URL.parse(text.trim());
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '' || address.password !== '') return null;
  const host = address.hostname.replace(/\.$/, '');
  if (
    !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(host) ||
    /\.(?:local|localhost|internal|lan|home|test|invalid|onion)$/.test(host)
  )
    return null;
  return address.href;
}
