/** What a place in a document leads to. */
export type LinkKind = 'page' | 'form' | 'part';

/** Says what becomes of a link: its new text, or `null` where it leads nowhere in a site of files. */
export type Rewrite = (address: string, kind: LinkKind) => string | null;

/** Tags and comments of a document that was well written. */
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<\/?([a-zA-Z][^\s/<>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style']);

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'" }),
);
const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos|#39|#x27);/g, (_, name: string) => ENTITIES.get(name)!);
const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Links that are loaded with a page, by element; all other `href` lead to a page. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    link: ['href'],
    script: ['src'],
    img: ['src', 'srcset'],
    source: ['src', 'srcset'],
    iframe: ['src'],
    embed: ['src'],
    object: ['data'],
    video: ['src', 'poster'],
    audio: ['src'],
    image: ['href', 'xlink:href'],
    use: ['href', 'xlink:href'],
  }),
);

/**
 * Rewrites all links of an HTML document, and leaves every other byte as it is.
 *
 * @param rewriteForm what becomes of the attributes of a form, as text behind its name
 */
export function rewriteHtml(
  html: string,
  rewrite: Rewrite,
  rewriteForm: (attributes: ReadonlyMap<string, string>) => string | null,
): string {
  let out = '';
  let kept = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(html); token !== null; token = TOKEN.exec(html)) {
    const [whole, name, attributes = ''] = token;
    if (name === undefined || whole.startsWith('</')) continue;
    const element = name.toLowerCase();
    const changed = element === 'form' ? formTag(name, attributes, rewriteForm) : tag(name, element, attributes, rewrite);
    if (changed !== null) {
      out += html.slice(kept, token.index) + changed;
      kept = token.index + whole.length;
    }
    if (RAW.has(element) && !whole.endsWith('/>')) {
      const end = html.toLowerCase().indexOf(`</${element}`, TOKEN.lastIndex);
      TOKEN.lastIndex = end === -1 ? html.length : end;
    }
  }
  return out + html.slice(kept);
}

/** The attributes of a tag, decoded, by their names in lower case. */
function attributesOf(text: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, name, , value] of text.matchAll(ATTRIBUTE)) all.set(name!.toLowerCase(), decoded(unquoted(value ?? '')));
  return all;
}

const unquoted = (value: string): string => (/^["']/.test(value) ? value.slice(1, -1) : value);

function formTag(name: string, attributes: string, rewriteForm: (attributes: ReadonlyMap<string, string>) => string | null): string | null {
  const given = attributesOf(attributes);
  const changed = rewriteForm(given);
  return changed === null ? null : `<${name}${changed}>`;
}

/** Attributes as text, behind the name of a tag. */
export function attributesText(attributes: Iterable<readonly [string, string]>): string {
  let text = '';
  for (const [name, value] of attributes) text += ` ${name}="${encoded(value)}"`;
  return text;
}

/** `null` when nothing of it changes. */
function tag(name: string, element: string, attributes: string, rewrite: Rewrite): string | null {
  if (!/(?:href|src|srcset|data|poster)\s*=/i.test(attributes)) return null;
  const parts = PARTS.get(element) ?? [];
  let changed = false;
  let dropped = false;
  const written = attributes.replace(ATTRIBUTE, (whole, attribute: string, equals = '', quoted: string | undefined = undefined) => {
    if (quoted === undefined) return whole;
    const lower = attribute.toLowerCase();
    const isPart = parts.includes(lower);
    if (!isPart && !(lower === 'href' && (element === 'a' || element === 'area'))) return whole;
    const value = decoded(unquoted(quoted));
    const next = lower === 'srcset' ? srcset(value, rewrite) : rewrite(value, isPart ? 'part' : 'page');
    if (next === value) return whole;
    changed = true;
    if (next === null) {
      dropped = true;
      return '';
    }
    return `${attribute}${equals.trim()}"${encoded(next)}"`;
  });
  if (!changed) return null;
  // A sheet or script that is not there is better not named at all; a link without an address is still its text.
  return dropped && (element === 'link' || element === 'script') ? (element === 'script' ? '<script>' : '') : `<${name}${written}>`;
}

function srcset(value: string, rewrite: Rewrite): string | null {
  const kept = value.split(',').flatMap((candidate) => {
    const [address = '', ...size] = candidate.trim().split(/\s+/);
    const next = rewrite(address, 'part');
    return next === null ? [] : [[next, ...size].join(' ')];
  });
  return kept.length === 0 ? null : kept.join(', ');
}

/** The same for a style sheet. */
export function rewriteCss(css: string, rewrite: Rewrite): string {
  return css
    .replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, _, address: string) => {
      const next = rewrite(address.trim(), 'part');
      return next === null ? 'url()' : next === address ? whole : `url("${next.replaceAll('"', '%22')}")`;
    })
    .replace(/@import\s+(["'])([^"']+)\1/g, (whole, _, address: string) => {
      const next = rewrite(address, 'part');
      return next === null || next === address ? whole : `@import "${next}"`;
    });
}
