import { DisclosureRefusal } from './refusal.ts';

/**
 * Gives so many bytes of chance. Whatever is disclosed is as safe as these are unforeseeable: a door passes what its machine has for keys (`crypto.randomBytes`), never a seed.
 */
export type RandomBytes = (length: number) => Uint8Array;

/** The next 32 bits of chance, as a whole number from 0 to 2^32 - 1. */
export type RandomWords = () => number;

const AT_ONCE = 4096;

/**
 * Words of bytes.
 *
 * @throws DisclosureRefusal where fewer bytes come than were asked for
 */
export function randomWords(random: RandomBytes): RandomWords {
  let view: DataView = new DataView(new ArrayBuffer(0));
  let at = 0;
  return () => {
    if (at === view.byteLength) {
      view = freshBytes(random);
      at = 0;
    }
    at += 4;
    return view.getUint32(at - 4);
  };
}

function freshBytes(random: RandomBytes): DataView {
  const bytes = random(AT_ONCE);
  if (bytes.byteLength !== AT_ONCE)
    throw new DisclosureRefusal('no-randomness', `asked for ${AT_ONCE} bytes of chance, got ${bytes.byteLength}`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
