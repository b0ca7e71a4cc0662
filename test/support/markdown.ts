/** A table as rows of cells, without its head. */
export type Table = readonly (readonly string[])[];

/**
 * The tables under the heading with this text (of any depth), up to the next heading of the same or a higher one.
 * Throws when there is no such heading: a renamed chapter must be noticed.
 */
export function tablesUnder(markdown: string, heading: string): readonly Table[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').trim() === heading);
  if (start === -1) throw new Error(`no heading "${heading}"`);
  const depth = /^#+/.exec(lines[start]!)![0].length;
  const end = lines.findIndex((line, i) => i > start && /^#+ /.test(line) && /^#+/.exec(line)![0].length <= depth);
  return tables(lines.slice(start + 1, end === -1 ? undefined : end));
}

function tables(lines: readonly string[]): Table[] {
  const found: string[][][] = [];
  let rows: string[][] | null = null;
  for (const line of lines) {
    if (!line.startsWith('|')) {
      rows = null;
      continue;
    }
    const cells = line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (rows === null) {
      // The head.
      rows = [];
      found.push(rows);
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(cells);
  }
  return found;
}

/** The words in backticks of a cell, in order. */
export function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

/** Targets of the links and images of a text, outside of code. */
export function linksIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => match[1]!);
}

/** The anchors that a forge makes of a text's headings. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const prose = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gm, '');
  return new Set(
    [...prose.matchAll(/^#+ (.+)$/gm)].map((match) =>
      match[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}
