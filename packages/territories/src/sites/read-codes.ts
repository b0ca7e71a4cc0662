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
 * Reads a list of communes: one code or one name a line (`Murol`, `Saint-Denis (93)`), or a CSV file with a column of codes or of names (and departments); `#` begins a comment. Like
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
    const said = asTyped(textOf(row.fields.get('code')), textOf(row.fields.get('name')), textOf(row.fields.get('department')));
    const located = Object.values(said).some(isDamaged) ? ({ kind: 'refused', reason: { code: 'undecodable' } } as const) : locate(said);
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

/** What stands alone in a line, and is no code, is a name: with its department in parentheses, or without. */
function asTyped(
  code: string,
  name: string,
  department: string,
): { readonly code: string; readonly name: string; readonly department: string } {
  if (name !== '' || department !== '' || !/^\p{L}{2}/u.test(code)) return { code, name, department };
  const [, alone = code, behind = ''] = /^(.*\S)\s*\(([^()]+)\)$/.exec(code) ?? [];
  return { code: '', name: alone, department: behind };
}
