import crypto, { type Argon2Parameters, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { argon2id } from 'hash-wasm';

/** What an Argon2id hash is made with (RFC 9106): `memory` in KiB, `passes` over it, `lanes` side by side. */
export interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

const HASH_BYTES = 32;
const SALT_BYTES = 16;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Node has it since 24.7, on a thread of its own and twice as fast; the Node that npm brings along on some machines is older. */
const native = crypto.argon2 === undefined ? null : promisify(crypto.argon2);

/** @returns the Argon2id hash of a password with a salt of its own, in the PHC format */
export async function hashOf(password: string, cost: Argon2Cost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.lanes}$${base64(salt)}$${base64(await tag(password, salt, cost, HASH_BYTES))}`;
}

/** True where a hash in the PHC format is that of the password; what is no Argon2id hash is nobody's. */
export async function isHashOf(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, kept] = PHC.exec(hash) ?? [];
  if (kept === undefined) return false;
  const expected = Buffer.from(kept, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  return timingSafeEqual(await tag(password, Buffer.from(salt!, 'base64'), cost, expected.length), expected);
}

/** The two ways give the same bytes. @param engine which of them */
export async function tag(password: string, salt: Uint8Array, cost: Argon2Cost, bytes: number, engine = native): Promise<Uint8Array> {
  const { memory, passes, lanes } = cost;
  if (engine === null) {
    const shape = { memorySize: memory, iterations: passes, parallelism: lanes, hashLength: bytes };
    return argon2id({ ...shape, password, salt, outputType: 'binary' });
  }
  const parameters: Argon2Parameters = { message: password, nonce: salt, parallelism: lanes, tagLength: bytes, memory, passes };
  return engine('argon2id', parameters);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
