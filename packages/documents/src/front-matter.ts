/** A text without the block of settings at its beginning, which makers of sites put there; what is prose in that block comes first. */
export interface WithoutFrontMatter {
  readonly title: string;
  readonly text: string;
}

/** A block longer than this is text, whatever it begins with. */
const MOST = 200_000;

/**
 * Takes the block between `---` and `---` off a Markdown page. Its settings (addresses, colours, switches) are left out; its prose stays: makers of
 * sites let whole pages be written there, as blocks of text (`content: |`) or as sentences behind a key. Titles become headings. This reads lines,
 * not YAML: a page that is broken as YAML is read as far as it looks like it.
 */
export function withoutFrontMatter(source: string): WithoutFrontMatter {
  if (!source.startsWith('---')) return { title: '', text: source };
  const lines = source.split('\n');
  const last = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/u.test(line));
  if (!/^---[ \t]*$/u.test(lines[0]!) || last < 0) return { title: '', text: source };
  const block = lines.slice(1, last);
  if (block.reduce((sum, line) => sum + line.length, 0) > MOST) return { title: '', text: source };
  const filled = block.filter((line) => line.trim() !== '');
  const fields = filled.filter((line) => FIELD.test(line) || /^\s{2,}|^- |^#/u.test(line)).length;
  // A rule, a paragraph, a rule: no settings at all.
  if (filled.length > 0 && fields < filled.length * 0.7) return { title: '', text: source };
  const prose = proseOf(block);
  const title = prose.find(({ level }) => level > 0)?.text ?? '';
  const rest = lines.slice(last + 1).join('\n');
  // The page's own title is told beside its text, and not twice.
  const written = prose
    .filter((piece, i) => !(i === 0 && piece.level > 0))
    .map(({ level, text }) => `${'#'.repeat(level)}${level > 0 ? ' ' : ''}${text}`);
  return { title, text: written.length === 0 ? rest : `${written.join('\n\n')}\n\n${rest}` };
}

interface Piece {
  /** Of the heading that it is; 0 for text. */
  readonly level: number;
  readonly text: string;
}

const FIELD = /^(\s*(?:- +)?)([\w-]{1,40})\s*:(?:\s+(.*))?$/u;

function proseOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length; i++) {
    const field = FIELD.exec(lines[i]!);
    if (field === null) {
      const item = /^\s*- +(.*)$/u.exec(lines[i]!)?.[1];
      if (item !== undefined && isProse(unquoted(item))) pieces.push({ level: 0, text: `- ${unquoted(item)}` });
      continue;
    }
    const [, before = '', key = '', value = ''] = field;
    const depth = before.length;
    if (/^[|>][+-]?\d?$/u.test(value.trim())) {
      const inside: string[] = [];
      while (i + 1 < lines.length && (lines[i + 1]!.trim() === '' || indentOf(lines[i + 1]!) > depth - (before.includes('-') ? 1 : 0)))
        inside.push(lines[++i]!);
      const margin = Math.min(...inside.filter((line) => line.trim() !== '').map(indentOf));
      const text = inside.map((line) => line.slice(Math.min(margin, line.length))).join('\n');
      if (text.trim() !== '') pieces.push({ level: 0, text });
      continue;
    }
    // A sentence may go on in lines that are indented deeper and begin no field.
    let text = value;
    while (
      i + 1 < lines.length &&
      lines[i + 1]!.trim() !== '' &&
      indentOf(lines[i + 1]!) > depth &&
      !FIELD.test(lines[i + 1]!) &&
      !/^\s*- /u.test(lines[i + 1]!)
    ) {
      text += ` ${lines[++i]!.trim()}`;
    }
    text = unquoted(text);
    if (/^(?:title|titre|heading|label)$/iu.test(key) && /\p{L}/u.test(text))
      pieces.push({ level: depth === 0 && pieces.length === 0 ? 1 : 3, text });
    else if (isProse(text)) pieces.push({ level: 0, text });
  }
  return pieces;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  const quoted = /^"([\s\S]*)"$|^'([\s\S]*)'$/u.exec(trimmed);
  if (quoted === null) return trimmed;
  return quoted[1] === undefined ? quoted[2]!.replaceAll("''", "'") : quoted[1].replaceAll('\\"', '"').replaceAll('\\n', '\n');
}

/** Words that read as a sentence, and not a path, a colour, a list of tags. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word));
  return words.length >= 4 && !/^(?:https?:|\/|[\w./-]+$|\[)/u.test(text);
}
