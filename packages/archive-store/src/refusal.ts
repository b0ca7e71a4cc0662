/**
 * Why an archive store refuses:
 * `bad-key` a key that is no key · `bad-place` the archive store cannot be where it is said to be (address, region, name) · `taken` other bytes
 * lie under the key · `missing` nothing lies there · `no-bucket` · `forbidden` keys or rights are wrong · `full` no space is left ·
 * `too-large` · `damaged` what came is not what was put, however often it was asked · `unreachable` no answer, however often.
 */
export type ArchiveStoreRefusalCode =
  | 'bad-key'
  | 'bad-place'
  | 'taken'
  | 'missing'
  | 'no-bucket'
  | 'forbidden'
  | 'full'
  | 'too-large'
  | 'damaged'
  | 'unreachable';

/** What was asked of an archive store cannot be had. The message names key or place, never a secret. */
export class ArchiveStoreRefusal extends Error {
  readonly code: ArchiveStoreRefusalCode;
  constructor(code: ArchiveStoreRefusalCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'ArchiveStoreRefusal';
    this.code = code;
  }
}

const BY_SYSTEM_CODE: ReadonlyMap<string, ArchiveStoreRefusalCode> = new Map(
  Object.entries({
    EACCES: 'forbidden',
    EPERM: 'forbidden',
    EROFS: 'forbidden',
    ENOSPC: 'full',
    EDQUOT: 'full',
    EFBIG: 'too-large',
    EIO: 'unreachable',
    ESTALE: 'unreachable',
    ETIMEDOUT: 'unreachable',
    EHOSTDOWN: 'unreachable',
    ENOTCONN: 'unreachable',
  }),
);

/** A fault of a file system as a refusal; what is none (a bug, a refusal already) comes back as it is. */
export function refusalOf(error: unknown, what: string): unknown {
  const code = BY_SYSTEM_CODE.get((error as NodeJS.ErrnoException | null)?.code ?? '');
  return code === undefined ? error : new ArchiveStoreRefusal(code, what, { cause: error });
}
