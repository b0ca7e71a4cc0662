import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';

/** What a device answers that makes a new key for a site (WebAuthn, attestation `none`). @param challenge as the site asked it */
export function newKey(challenge: string, site: { readonly origin: string; readonly host: string }): string {
  const { publicKey } = generateKeyPairSync('ed25519');
  const point = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
  const id = randomBytes(16);
  // A COSE key: {1: OKP, 3: EdDSA, -1: Ed25519, -2: point}.
  const key = Buffer.concat([Buffer.from('a401010327200621', 'hex'), bytes(point)]);
  const [count, model, length] = [Buffer.alloc(4), Buffer.alloc(16), Buffer.from([0, id.length])];
  // The person is there, was verified, and a key follows.
  const flags = Buffer.from([0x45]);
  const data = Buffer.concat([createHash('sha256').update(site.host).digest(), flags, count, model, length, id, key]);
  const attestation = Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    bytes(data),
  ]);
  const client = Buffer.from(JSON.stringify({ type: 'webauthn.create', challenge, origin: site.origin, crossOrigin: false }));
  return JSON.stringify({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: client.toString('base64url'), attestationObject: attestation.toString('base64url'), transports: [] },
  });
}

const text = (word: string): Buffer => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, value.length]), value]);
