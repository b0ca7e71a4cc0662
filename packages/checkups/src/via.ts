/** An address that plays every host, on this machine only: a demonstration's little web. `null` unless the program was started with one. */
export function viaOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const address = env['BEFFROI_VIA'] ?? '';
  const host = URL.parse(`http://${address}`);
  const loopback = host !== null && /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(host.hostname);
  return loopback && host.host === address ? address : null;
}
