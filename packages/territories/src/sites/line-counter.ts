/** Tells the line (from 1) of growing positions in a file, as an editor counts: a line ends with LF, CR LF, or CR alone. */
export type LineCounter = (position: number) => number;

/** Positions must not decrease from one call to the next. */
export function lineCounter(bytes: Uint8Array): LineCounter {
  let [at, line] = [0, 1];
  return (position) => {
    for (; at < position && at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line++;
    }
    return line;
  };
}
