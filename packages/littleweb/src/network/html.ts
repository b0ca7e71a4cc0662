const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A text within a page. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES.get(sign)!);

/** Who is spoken of where. */
export interface Places {
  readonly base: string;
  readonly domain: string;
  readonly names: ReadonlySet<string>;
}

/** A post's text as the API and the pages show it: paragraphs, links, and names without their host. */
export function htmlOf(text: string, places: Places): string {
  const paragraphs = text.split(/\n{2,}/).map((one) => linked(one, places).replaceAll('\n', '<br>'));
  return paragraphs.map((one) => `<p>${one}</p>`).join('');
}

const PIECE = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)»])|(?<![\w@/.])@([\w-]+)(?:@([\w.-]*\w(?::\d+)?))?/g;

function linked(text: string, { base, domain, names }: Places): string {
  let html = '';
  let done = 0;
  for (const match of text.matchAll(PIECE)) {
    const [whole, link, name, host] = match;
    html += escaped(text.slice(done, match.index));
    if (link !== undefined) html += `<a href="${escaped(link)}" rel="nofollow noopener noreferrer">${escaped(link)}</a>`;
    else if (name !== undefined && names.has(name) && (host === undefined || host === domain))
      html += `<a href="${escaped(`${base}/@${name}`)}" class="u-url mention">@${escaped(name)}</a>`;
    else html += escaped(whole);
    done = match.index + whole.length;
  }
  return html + escaped(text.slice(done));
}
