const NARROW = '\u202f';
const WIDE = '\u00a0';

/** French spaces: no-break before `: ; ? ! %` and inside guillemets, so that no line breaks there (Lexique de l’Imprimerie nationale). */
export function typographic(text: string): string {
  return text
    .replace(/ (?=[;?!%](?:[\s.,)»\u202f\u00a0]|$))/g, NARROW)
    .replace(/ (?=:(?:\s|$))/g, WIDE)
    .replace(/« /g, `«${WIDE}`)
    .replace(/ »/g, `${WIDE}»`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${NARROW}`);
}

/** A template whose own words get French spaces, while what is put in stays as it is. */
export function t(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  // Marked places (a private character) keep a space beside a value from being judged without its neighbour.
  const joined = parts.map((part, i) => (i < values.length ? `${part}\ue000` : part)).join('');
  let next = 0;
  return typographic(joined).replace(/\ue000/g, () => String(values[next++]));
}
