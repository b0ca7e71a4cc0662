/** Begins a path · draws one, with what ends it without drawing apart · draws something else. */
const PATH = /(?:^|\s)(?:m|re)$/;
const PAINT = /(?:^|\s)(?:f|F|f\*|B|B\*|b|b\*|S|s)$/;
const NO_PAINT = /(?:^|\s)n$/;
const DRAW = /(?:^|\s)(?:Do|sh|Tj|TJ)$/;
const BEGIN = '/Artifact BMC';

/**
 * Marks as artifacts what a page draws and no tag of its structure holds: backgrounds, borders, the foot of the page (ISO 14289-1, 7.1: all content is one or the other). Reads contents as Skia writes them, one operator a line.
 *
 * @returns the same drawing; what is marked already stays as it is
 */
export function markArtifacts(content: string): string {
  const lines = content.split('\n');
  const out: string[] = [];
  let deep = 0;
  // Nothing may stand between the parts of a path, so that its mark stands before the first of them; a clip alone has none.
  let path: number | null = null;
  for (const line of lines) {
    if (/\b(?:BDC|BMC)$/.test(line)) deep++;
    else if (/^EMC$/.test(line)) deep--;
    else if (deep === 0 && path === null && PATH.test(line)) path = out.length;
    const draws = deep === 0 && (DRAW.test(line) || (PAINT.test(line) && path !== null));
    if (draws) out.splice(path ?? out.length, 0, BEGIN);
    out.push(line);
    if (draws) out.push('EMC');
    if (deep > 0 || PAINT.test(line) || NO_PAINT.test(line)) path = null;
  }
  return out.join('\n');
}
