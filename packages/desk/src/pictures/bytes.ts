/** Looks at bytes that somebody else wrote: whatever lies beyond their end is no picture. */
export class PictureFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PictureFault';
  }
}

/** Reads numbers of a file, within its end. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.byteLength;
  }

  u8(at: number): number {
    this.#within(at, 1);
    return this.#view.getUint8(at);
  }

  u16(at: number, little = false): number {
    this.#within(at, 2);
    return this.#view.getUint16(at, little);
  }

  u24(at: number): number {
    this.#within(at, 3);
    return this.#view.getUint16(at, true) | (this.#view.getUint8(at + 2) << 16);
  }

  u32(at: number, little = false): number {
    this.#within(at, 4);
    return this.#view.getUint32(at, little);
  }

  /** Signs of one byte each. */
  text(at: number, length: number): string {
    this.#within(at, length);
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + at, length).toString('latin1');
  }

  slice(at: number, end: number): Uint8Array {
    this.#within(at, end - at);
    return this.bytes.subarray(at, end);
  }

  #within(at: number, length: number): void {
    if (at < 0 || length < 0 || at + length > this.length) throw new PictureFault('the file ends too early');
  }
}

/** What is kept of a file, in its order. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A picture without what it tells beside the picture. */
export interface CleanFile extends PictureSize {
  readonly bytes: Uint8Array;
}
