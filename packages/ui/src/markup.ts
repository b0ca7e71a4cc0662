/** Text of a document that is markup already: nothing in it is escaped again. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | false | readonly Part[];

/**
 * Markup with what stands in it: texts are escaped, markup is not, `null` and `false` are left out. For what both a page and a file without a site show; pages by themselves are Svelte.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((text, at) => text + textOf(parts[at] ?? null)).join('') };
}

/** @param markup that is known to be well written */
export const rawMarkup = (markup: string): Markup => ({ markup });

function textOf(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(textOf).join('');
  return escaped(String(part));
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A text as the value of an attribute between single quotes, as in a piece of HTML that is to be copied. */
export const singleQuoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
