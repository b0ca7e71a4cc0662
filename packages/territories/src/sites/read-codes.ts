import type { InseeCode } from '@beffroi/domain';
import { textOf } from './gathered.ts';
import { locator } from './locate.ts';
import { rowsOf } from './rows.ts';
import { type LineRefusal, type Remark, refuse } from './site-file.ts';
import { isDamaged, MOST_BYTES, textBytes } from './text-bytes.ts';

/** The communes of a list, each once, in the order of the file. */
export interface CodeFile {
  readonly codes: readonly InseeCode[];
  readonly refused: readonly LineRefusal[];
  /** `part-of`, `repeated` and `zero-restored` only. */
  readonly remarks: readonly Remark[];
}

/**
 * Reads a list of communes: one code a line, or a CSV file with a column of codes or of names (and departments); `#` begins a comment. Like
 * `readSites` it never throws for what a file holds. An arrondissement stands for its city, with a remark.
 */
export async function readCodes(bytes: Uint8Array): Promise<CodeFile> {
  const text = textBytes(bytes, MOST_BYTES);
  if (text.kind === 'refused') return { codes: [], refused: [refuse(0, text.reason)], remarks: [] };
  const locate = locator();
  const lines = new Map<InseeCode, number>();
  const refused: LineRefusal[] = [];
  const remarks: Remark[] = [];
  for await (const row of rowsOf(text.bytes, 'codes')) {
    const { line } = row;
    if (row.kind === 'refused') {
      refused.push(refuse(line, row.reason));
      continue;
    }
    const [code, name, department] = ['code', 'name', 'department'].map((field) => textOf(row.fields.get(field as 'code'))) as [
      string,
      string,
      string,
    ];
    const located = [code, name, department].some(isDamaged)
      ? ({ kind: 'refused', reason: { code: 'undecodable' } } as const)
      : locate({ code, name, department });
    if (located.kind === 'refused') {
      refused.push(refuse(line, located.reason));
      continue;
    }
    const { place, restored } = located;
    const territory = place.territory.code;
    if (restored !== null) remarks.push({ code: 'zero-restored', line, given: restored, territory });
    if (place.kind === 'part-of') remarks.push({ code: 'part-of', line, part: place.part.code, territory });
    const kept = lines.get(territory);
    if (kept === undefined) lines.set(territory, line);
    else remarks.push({ code: 'repeated', line, territory, kept });
  }
  return { codes: [...lines.keys()], refused, remarks };
}
