import { create } from 'qrcode';

/** Modules of white around a code that readers ask for (ISO/IEC 18004). */
const QUIET = 4;

/** A code to scan as one path of squares: `d` of an SVG, and how many modules wide it is with its white margin. */
export interface QrPath {
  readonly d: string;
  readonly size: number;
}

/** A link as a code that a phone scans; a fifteenth of it may be dirty or torn (level M). */
export function qrOf(link: string): QrPath {
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) => rowOf(modules.data.subarray(y * modules.size, (y + 1) * modules.size), y));
  return { d: rows.join(''), size: modules.size + 2 * QUIET };
}

/** Runs of black of one row: far fewer than its squares. */
function rowOf(row: Uint8Array, y: number): string {
  let d = '';
  for (let x = 0; x < row.length; ) {
    if (row[x] === 0) {
      x++;
      continue;
    }
    const from = x;
    while (x < row.length && row[x] !== 0) x++;
    d += `M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`;
  }
  return d;
}
