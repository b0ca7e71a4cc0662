/** Text, or the value of an attribute between double quotes, that can be nothing else. Control characters and halves of characters are left out. */
export function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are to be removed
  return (/[\ud800-\udfff]/.test(text) ? text.toWellFormed() : text).replace(/[&<>"'`\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (one) => {
    return ENTITIES.get(one) ?? '';
  });
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }),
);

/** A part of the page as it is shown. */
export interface Piece {
  /** `tag` and `ours` are HTML that was written here; `text` is the page's, not yet escaped. What is `ours` is no place of a quote. */
  readonly kind: 'tag' | 'ours' | 'text';
  readonly value: string;
  /** Link that the text stands in; -1 outside. */
  readonly link: number;
}

/** A stretch of one piece's text that is marked. */
export interface Marked {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  /** Where a quote begins, its id. */
  readonly id: string | null;
}

/** The pieces as HTML. @param marked in order, without overlap @param behind HTML that follows a piece */
export function writeOut(pieces: readonly Piece[], marked: readonly Marked[], behind: ReadonlyMap<number, string>): string {
  const out: string[] = [];
  let next = 0;
  for (let i = 0; i < pieces.length; i++) {
    const { kind, value } = pieces[i]!;
    if (kind !== 'text') out.push(value);
    else {
      let at = 0;
      for (; marked[next]?.piece === i; next++) {
        const { start, end, id } = marked[next]!;
        out.push(
          escaped(value.slice(at, start)),
          id === null ? '<mark>' : `<mark id="${escaped(id)}">`,
          escaped(value.slice(start, end)),
          '</mark>',
        );
        at = end;
      }
      out.push(escaped(at === 0 ? value : value.slice(at)));
    }
    const more = behind.get(i);
    if (more !== undefined) out.push(more);
  }
  return out.join('');
}
