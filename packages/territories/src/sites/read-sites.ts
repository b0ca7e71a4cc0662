import { directory } from './directory.ts';
import { rowsOf } from './rows.ts';
import { type LineRefusal, refuse, type SiteFile } from './site-file.ts';
import { table } from './table.ts';
import { MOST_BYTES, textBytes } from './text-bytes.ts';

/** How a file of sites is to be read. */
export interface ReadSitesOptions {
  /** Whether addresses of private networks and of this machine are sites too (demonstrations). Default: no, they are refused. */
  readonly privateHosts?: boolean;
  /** Bytes that a file may have. Default: a thousand million. */
  readonly most?: number;
  /**
   * Told how far it is, every few hundred records, and waited for: who reads beside other work gives way there, and who throws ends the reading.
   */
  readonly onRows?: (rows: number, refused: number) => Promise<void>;
}

/** Records between two turns of `onRows`: some milliseconds. */
const TURN = 250;

/**
 * Reads where the sites of communes are. It finds out what the file is: a list of the user's (CSV with `,` `;` tab or `|`, or JSON) or the
 * directory of the administration (CSV, JSON, JSON Lines); UTF-8, UTF-16 or Windows-1252.
 *
 * It never throws for what a file holds: whatever was not taken is in `refused`, with line, reason and remedy. Whoever wants nothing half
 * imported takes `sites` only when `refused` is empty.
 */
export async function readSites(
  bytes: Uint8Array,
  { privateHosts = false, most = MOST_BYTES, onRows }: ReadSitesOptions = {},
): Promise<SiteFile> {
  const text = textBytes(bytes, most);
  if (text.kind === 'refused') return nothing(refuse(0, text.reason));
  const [own, official] = [table(privateHosts), directory(privateHosts)];
  let gatherer: typeof own | null = null;
  let rows = 0;
  const refused: LineRefusal[] = [];
  let records = 0;
  for await (const row of rowsOf(text.bytes, 'sites')) {
    if (++records % TURN === 0) await onRows?.(rows, refused.length + (gatherer?.refusedSoFar() ?? 0));
    if (row.kind === 'refused') {
      refused.push(refuse(row.line, row.reason));
      continue;
    }
    rows++;
    gatherer ??= row.fields.has('pivot') || row.fields.has('former') ? official : own;
    gatherer.add(row.line, row.fields);
  }
  const gathered = (gatherer ?? own).end();
  return {
    format: gatherer === official ? 'directory' : 'table',
    encoding: text.encoding,
    rows,
    sites: gathered.sites.toSorted(byLine),
    refused: [...refused, ...gathered.refused].sort(byLine),
    remarks: gathered.remarks.toSorted(byLine),
    ignored: [...official.ignored()].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
  };
}

function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line;
}

function nothing(refusal: LineRefusal): SiteFile {
  return { format: 'table', encoding: 'utf-8', rows: 0, sites: [], refused: [refusal], remarks: [], ignored: [] };
}
