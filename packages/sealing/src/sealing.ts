import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Whose keys they are, for what is said of them. */
export interface Sealer {
  /** The setting that holds them. */
  readonly setting: string;
  /** Keeps what is derived here apart from what others derive of the same key. */
  readonly label: string;
  /** What is thrown: `no-key` where there is none or one is no key; `wrong-key` where something does not open. No message holds a secret. */
  readonly refusal: (code: 'no-key' | 'wrong-key', message: string) => Error;
}

/** Keys that secrets at rest are sealed with: the first one seals, all of them open, so that a key can be changed without a pause. */
export interface SealingKeys {
  /** @param binding what the secret belongs to: elsewhere it does not open */
  seal(text: string, binding: string): string;
  /** @throws the sealer’s refusal `wrong-key` */
  open(sealed: string, binding: string): string;
  /** 32 bytes that follow from the oldest key and a name: another secret that nobody has to keep. They change when that key goes. */
  derived(name: string): Buffer;
  /** Whether it was sealed with a key that is on its way out. */
  isOld(sealed: string): boolean;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param written what stands in the setting: keys of 32 bytes in base64 (`openssl rand -base64 32`), separated by commas, the newest first
 * @throws the sealer’s refusal `no-key` when there is none, or one is not as long as it must be
 */
export function keysOf(written: string | undefined, sealer: Sealer): SealingKeys {
  const { setting, label, refusal } = sealer;
  const keys = (written ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [keyOf(one.trim(), sealer)]));
  const [newest] = keys;
  if (newest === undefined) throw refusal('no-key', `${setting} is empty: it holds the key that secrets are sealed with.`);
  return {
    seal(text, binding) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest.bytes, iv).setAAD(Buffer.from(binding, 'utf8'));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${newest.name}.${sealed.toString('base64url')}`;
    },
    open(sealed, binding) {
      const key = keys.find(({ name }) => name === nameIn(sealed));
      if (key === undefined) throw refusal('wrong-key', `What is sealed was sealed with a key that ${setting} does not hold.`);
      const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, IV_BYTES))
          .setAAD(Buffer.from(binding, 'utf8'))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch {
        throw refusal('wrong-key', 'What is sealed was changed since, or belongs to something else.');
      }
    },
    derived: (name) => Buffer.from(hkdfSync('sha256', keys.at(-1)!.bytes, '', `${label}: ${name}`, KEY_BYTES)),
    isOld: (sealed) => nameIn(sealed) !== newest.name,
  };
}

const nameIn = (sealed: string): string => sealed.slice(0, Math.max(0, sealed.indexOf('.')));

/** A key, and by what one knows it again without saying it. */
function keyOf(written: string, { setting, refusal }: Sealer): { readonly name: string; readonly bytes: Buffer } {
  const bytes = Buffer.from(written, 'base64');
  if (bytes.length !== KEY_BYTES)
    throw refusal('no-key', `A key in ${setting} has ${bytes.length} bytes instead of ${KEY_BYTES}: openssl rand -base64 32 makes one.`);
  return { name: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}
