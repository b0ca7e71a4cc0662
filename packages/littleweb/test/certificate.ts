import { createHash, generateKeyPairSync, sign } from 'node:crypto';

// DER (X.690) of as much of X.509 (RFC 5280) as a server needs that shows one certificate for many names, signed by itself.

/** A certificate with its key, as PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

const SIGNED_WITH = sequence(oid('2a8648ce3d040302')); // ecdsa-with-SHA256
const NAME = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('petit web'))))); // CN

/** A certificate for these hosts that nobody signed but itself: only who is told to trust it does. It holds until 2049. */
export function selfSigned(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const named = sequence(...hosts.map((host) => der(0x82, Buffer.from(host, 'ascii'))));
  // Serial numbers tell certificates of one name apart.
  const serial = createHash('sha256').update(spki).digest().subarray(0, 16);
  serial[0] = 1;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    SIGNED_WITH,
    NAME,
    sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z'))),
    NAME,
    spki,
    der(
      0xa3,
      sequence(
        sequence(oid('551d11'), der(0x04, named)), // subjectAltName
        sequence(oid('551d13'), der(0x01, Buffer.of(0xff)), der(0x04, sequence(der(0x01, Buffer.of(0xff))))), // basicConstraints: CA
      ),
    ),
  );
  const whole = sequence(body, SIGNED_WITH, der(0x03, Buffer.of(0), sign('sha256', body, privateKey)));
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 0x80 ? [body.length] : longLength(body.length);
  return Buffer.concat([Buffer.of(tag, ...length), body]);
}

/** A length of 128 or more: how many bytes it takes, then these. */
function longLength(length: number): number[] {
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}
