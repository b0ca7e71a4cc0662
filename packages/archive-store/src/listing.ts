/** One page of ListObjectsV2. */
export interface Listing {
  /** Keys as the bucket has them, in its order. */
  readonly keys: readonly string[];
  /** Token of the next page; `null` after the last. */
  readonly next: string | null;
}

/**
 * Reads one page of ListObjectsV2. Servers write it in their own manner (namespace, order, spaces), so it is read by its elements and not by
 * its shape.
 *
 * @returns `null` when it is no listing at all, or a cut one: a page of a portal that wants a login, for example.
 */
export function readListing(xml: string): Listing | null {
  if (!/<ListBucketResult[\s>]/.test(xml) || !/<\/ListBucketResult>\s*$/.test(xml)) return null;
  const keys: string[] = [];
  for (let from = xml.indexOf('<Contents>'); from !== -1; ) {
    const end = xml.indexOf('</Contents>', from);
    const key = end === -1 ? null : elementOf(xml.slice(from, end), 'Key');
    if (key === null) return null;
    keys.push(key);
    from = xml.indexOf('<Contents>', end);
  }
  const truncated = elementOf(xml, 'IsTruncated')?.trim() === 'true';
  const next = truncated ? elementOf(xml, 'NextContinuationToken') : null;
  // More is announced, but nothing says how to ask for it.
  if (truncated && (next === null || next === '')) return null;
  return { keys, next };
}

/** Code and message of an S3 error; empty where the body is something else. */
export function readError(xml: string): { readonly code: string; readonly message: string } {
  if (!/<Error[\s>]/.test(xml)) return { code: '', message: '' };
  const code = elementOf(xml, 'Code')?.trim() ?? '';
  return { code: /^[A-Za-z0-9.]{1,80}$/.test(code) ? code : '', message: (elementOf(xml, 'Message')?.trim() ?? '').slice(0, 300) };
}

/** Text of the first element of that name, which has no attributes and holds no elements. */
function elementOf(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}>`);
  const end = start === -1 ? -1 : xml.indexOf(`</${name}>`, start);
  return end === -1 ? null : plain(xml.slice(start + name.length + 2, end));
}

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (all, decimal, hex, named) => {
    if (named !== undefined) return NAMED.get(named) ?? all;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
