/**
 * The ministry’s list of candidates (« livre des listes et candidats », a line a candidate), as it is published: two lines before its header, codes of communes within their
 * department, sectors of the largest towns, lists told again on each of their candidates’ lines.
 */

/** Lines that stand before the header at most, and bytes of them. */
const PREAMBLE_LINES = 5;
const PREAMBLE_BYTES = 4_000;
const LINE_FEED = 0x0a;

/** The file from its header on, and how many lines stand before it: none unless a later line has the ministry’s header. */
export function withoutPreamble(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly lines: number } {
  let start = 0;
  for (let line = 0; line < PREAMBLE_LINES && start < Math.min(bytes.length, PREAMBLE_BYTES); line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const text = latin1(bytes.subarray(start, end < 0 ? bytes.length : end));
    if (/^\W*Code du d.{1,3}partement[\t;,]/u.test(text))
      return line === 0 ? { bytes, lines: 0 } : { bytes: bytes.subarray(start), lines: line };
    if (end < 0) break;
    start = end + 1;
  }
  return { bytes, lines: 0 };
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join('');
}

/** How the ministry writes departments and territories overseas. */
const OVERSEAS: ReadonlyMap<string, string> = new Map([
  ...['ZA', 'ZB', 'ZC', 'ZD', 'ZM', 'ZS'].map((code) => [code, '97'] as const),
  ...['ZN', 'ZP', 'ZW', 'ZX'].map((code) => [code, '98'] as const),
]);

/** The INSEE code of a commune of which the ministry gives the department and a number of three digits; any other code as it is. A sector is of its town. */
export function inseeCode(code: string, department: string): string {
  const within = code.replace(/SR\d{1,2}$/u, '');
  if (!/^\d{1,3}$/u.test(within) || !/^(?:\d{1,2}|2[AB]|Z[A-Z])$/u.test(department)) return within;
  return (OVERSEAS.get(department) ?? department.padStart(2, '0')) + within.padStart(3, '0');
}

/** Who heads a list: the first of its candidates. `null` on the lines of the others, and of sectors, each of which has a head of its own. */
export function headOf({ rank, first, last, code }: Readonly<Record<'rank' | 'first' | 'last' | 'code', string>>): string | null {
  if (!/^0*1$/u.test(rank) || last === '' || /SR\d{1,2}$/u.test(code)) return null;
  return `${first} ${last}`.trim().replace(/\s+/g, ' ').slice(0, 300);
}
