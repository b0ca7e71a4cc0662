import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import { type Coding, isText } from '../front/compress.ts';

const [br, gz, unbr] = [promisify(brotliCompress), promisify(gzip), promisify(brotliDecompress)];

/** Of eleven, measured on sheets of towns (bench/day-of-publication.ts --levels): the fifth takes a page in a millisecond and a half; the ninth gains 4 % of its bytes for five times as long. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
/** Bytes below which the coding costs more than it saves. */
const SMALL = 1_000;

/** An answer as it was drawn. */
export interface Drawn {
  /** Headers in small letters, without those of one coding or one connection. */
  readonly headers: ReadonlyMap<string, string | readonly string[]>;
  readonly body: Buffer;
}

/** An answer in one coding, as it goes out. */
interface Packed {
  readonly body: Buffer;
  readonly headers: Record<string, string | number | readonly string[]>;
  /** Strong: equal bytes have equal tags. */
  readonly tag: string;
}

/** Headers that every answer gets anew, or that are of one coding. */
const OWN = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'etag',
  'accept-ranges',
]);

/** A tag that an answer brings by itself: the digest of a file, which who loads it may check. */
const OF_A_FILE = /^"sha256:[0-9a-f]{64}"$/;

/** A drawn answer, packed once in each coding that somebody asked for. */
export class KeptAnswer {
  readonly #headers: Record<string, string | readonly string[]>;
  readonly #digest: string;
  /** The tag that it brought. */
  readonly #own: string | null;
  readonly #isText: boolean;
  /** Text is held in brotli alone, and unpacked for the few who take neither coding. */
  readonly #packed = new Map<Coding | null, Promise<Packed>>();
  #plain: Buffer | null;
  #bytes = 0;

  constructor({ headers, body }: Drawn) {
    this.#digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
    const own = String(headers.get('etag') ?? '');
    this.#own = OF_A_FILE.test(own) ? own : null;
    this.#isText = body.byteLength >= SMALL && isText(String(headers.get('content-type') ?? ''));
    this.#headers = Object.fromEntries([...headers].filter(([name]) => !OWN.has(name)));
    if (this.#isText) this.#headers['vary'] = withEncoding(String(headers.get('vary') ?? ''));
    this.#plain = body;
  }

  /** Bytes that it holds now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Lets the text itself go, and holds it packed. To be called once, before it is kept. */
  async settle(): Promise<void> {
    const { body } = await this.in(this.#isText ? 'br' : null);
    // A slice of a common block would hold all of that.
    if (this.#isText) this.#plain = null;
    this.#bytes = Math.max(this.#bytes, body.byteLength);
  }

  /** Whether an asker has it already, in whatever coding: it says the same (RFC 9110, 13.1.2, by the weak comparison). */
  isKnown(asked: string | undefined): boolean {
    if (asked === undefined) return false;
    const tags = new Set(['*', ...([null, 'br', 'gzip'] as const).map((coding) => withoutWeakness(this.tag(coding)))]);
    return asked.split(',').some((one) => tags.has(withoutWeakness(one.trim())));
  }

  tag(coding: Coding | null): string {
    if (this.#own !== null) return this.#isText && coding !== null ? `W/${this.#own}` : this.#own;
    return this.#isText && coding !== null ? `"${this.#digest}-${coding}"` : `"${this.#digest}"`;
  }

  /** Headers of an answer that says that nothing has changed. */
  unchanged(coding: Coding | null): Record<string, string | readonly string[]> {
    const { 'content-type': _, ...rest } = this.#headers;
    return { ...rest, etag: this.tag(coding) };
  }

  /** @param coding what the asker takes @returns what goes out */
  in(coding: Coding | null): Promise<Packed> {
    const as = this.#isText ? coding : null;
    const known = this.#packed.get(as);
    if (known !== undefined) return known;
    const packed = this.#pack(as);
    if (as !== null || !this.#isText) {
      this.#packed.set(as, packed);
      packed.then(
        ({ body }) => {
          this.#bytes += body.byteLength;
        },
        () => this.#packed.delete(as),
      );
    }
    return packed;
  }

  async #pack(coding: Coding | null): Promise<Packed> {
    const plain = this.#plain ?? (await unbr((await this.in('br')).body));
    const packed = coding === null ? plain : coding === 'br' ? await br(plain, qualityFor(plain)) : await gz(plain, { level: GZIP_LEVEL });
    // A block of its own, as long as it is: what the packer gives is the beginning of a longer one.
    const body = Buffer.allocUnsafeSlow(packed.byteLength);
    packed.copy(body);
    return {
      body,
      tag: this.tag(coding),
      headers: {
        ...this.#headers,
        etag: this.tag(coding),
        'content-length': body.byteLength,
        ...(coding !== null && { 'content-encoding': coding }),
      },
    };
  }
}

const withoutWeakness = (tag: string): string => tag.replace(/^W\//, '');

const qualityFor = (plain: Buffer) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength },
});

function withEncoding(vary: string): string {
  return /(?:^|,)\s*accept-encoding\s*(?:,|$)/i.test(vary) ? vary : vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`;
}
