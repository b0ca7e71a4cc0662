/** A point of an outline: on the line, or one that draws a curve towards itself. */
export interface FontPoint {
  readonly x: number;
  readonly y: number;
  readonly onLine: boolean;
}

const ON_LINE = 1;
const SHORT = [2, 4] as const;
const REPEATED = 8;
const SAME = [16, 32] as const;

/** The closed lines of a glyph of its own (OpenType, `glyf`); `null` for one that is composed of others. */
export function readOutline(glyph: Buffer): readonly (readonly FontPoint[])[] | null {
  const lines = glyph.readInt16BE(0);
  if (lines < 0) return null;
  const ends = Array.from({ length: lines }, (_, at) => glyph.readUInt16BE(10 + at * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + lines * 2;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++);
    const times = (flag & REPEATED) === 0 ? 1 : 1 + glyph.readUInt8(at++);
    for (let n = 0; n < times; n += 1) flags.push(flag);
  }
  const along = ([0, 1] as const).map((axis) => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & SHORT[axis]) !== 0) value += (flag & SAME[axis]) === 0 ? -glyph.readUInt8(at++) : glyph.readUInt8(at++);
      else if ((flag & SAME[axis]) === 0) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  });
  const all = flags.map((flag, place) => ({ x: along[0]![place]!, y: along[1]![place]!, onLine: (flag & ON_LINE) !== 0 }));
  return ends.map((end, line) => all.slice(line === 0 ? 0 : ends[line - 1]! + 1, end + 1));
}

/** Writes lines as a glyph, without instructions to a screen. Its box is the one of the glyph that it stands for: the outer line is the same. */
export function writeOutline(lines: readonly (readonly FontPoint[])[], before: Buffer, number: number): Buffer {
  const points = lines.flat();
  if (points.some(({ x, y }) => !Number.isInteger(x) || !Number.isInteger(y))) throw new RangeError(`glyph ${number} falls between units`);
  const head = Buffer.alloc(10 + lines.length * 2 + 2);
  before.copy(head, 0, 0, 10);
  head.writeInt16BE(lines.length, 0);
  let end = -1;
  for (const [at, line] of lines.entries()) {
    end += line.length;
    head.writeUInt16BE(end, 10 + at * 2);
  }
  const steps = (axis: 'x' | 'y'): Buffer => {
    const written = Buffer.alloc(points.length * 2);
    for (const [at, point] of points.entries()) written.writeInt16BE(point[axis] - (points[at - 1]?.[axis] ?? 0), at * 2);
    return written;
  };
  return Buffer.concat([head, Buffer.from(points.map(({ onLine }) => (onLine ? ON_LINE : 0))), steps('x'), steps('y')]);
}
