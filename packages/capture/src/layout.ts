import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/**
 * How a web lies in a folder, `<host>/<path>`: the one place that knows it, for the folder source and the little web.
 */

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.html': 'text/html',
    '.htm': 'text/html',
    '.xhtml': 'application/xhtml+xml',
    '.php': 'text/html',
    '.asp': 'text/html',
    '.aspx': 'text/html',
    '.jsp': 'text/html',
    '.txt': 'text/plain',
    '.xml': 'application/xml',
    '.rss': 'application/rss+xml',
    '.json': 'application/json',
    '.js': 'text/javascript',
    '.mjs': 'text/javascript',
    '.css': 'text/css',
    '.csv': 'text/csv',
    '.ics': 'text/calendar',
    '.pdf': 'application/pdf',
    '.doc': 'application/msword',
    '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    '.odt': 'application/vnd.oasis.opendocument.text',
    '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
    '.xls': 'application/vnd.ms-excel',
    '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    '.ppt': 'application/vnd.ms-powerpoint',
    '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    '.rtf': 'application/rtf',
    '.zip': 'application/zip',
    '.gz': 'application/gzip',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.gif': 'image/gif',
    '.svg': 'image/svg+xml',
    '.webp': 'image/webp',
    '.ico': 'image/x-icon',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2',
    '.mp3': 'audio/mpeg',
    '.mp4': 'video/mp4',
  }),
);

const PAGE_EXTENSIONS = new Set(['.html', '.htm', '.xhtml', '.php', '.asp', '.aspx', '.jsp']);

/**
 * Names of the file that answers a path with its query, relative to the host's folder, the first that exists being it.
 * Empty for what would lead out of the folder or to a hidden file.
 *
 * `/` gives `index.html`; `/a/b` and `/a/b/` give `a/b`, `a/b.html`, `a/b/index.html`; `/page?x=1` gives `page@x=1`,
 * `page@x=1.html` …; with percent-escapes both decoded and as they are.
 */
export function fileCandidates(target: string): readonly string[] {
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  const names: string[] = [];
  for (const path of spellings(rawPath)) {
    const segments = path.split('/').filter((segment) => segment !== '');
    if (segments.some((segment) => segment.startsWith('.') || /[\0\\]/.test(segment))) return [];
    const stem = segments.join('/');
    if (query === '') {
      names.push(...(stem === '' ? ['index.html', 'index.htm'] : [stem, `${stem}.html`, `${stem}/index.html`, `${stem}/index.htm`]));
      continue;
    }
    for (const spelled of spellings(query)) {
      if (spelled.includes('\0')) return [];
      // A slash cannot stand in a file name.
      const suffix = `@${spelled.replaceAll('/', '%2F').replaceAll('\\', '%5C')}`;
      const stems = stem === '' ? ['index', 'index.html', ''] : [stem, `${stem}/index`, `${stem}/index.html`];
      for (const base of stems) names.push(`${base}${suffix}.html`, `${base}${suffix}`);
    }
    // `volets.js?ver=1.4`: behind a file that is no page, a query only defeats caches.
    const extension = extname(stem).toLowerCase();
    if (TYPES.has(extension) && !PAGE_EXTENSIONS.has(extension)) names.push(stem);
  }
  return [...new Set(names)].filter((name) => Buffer.byteLength(name.slice(name.lastIndexOf('/') + 1)) <= 255);
}

function spellings(text: string): string[] {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? [text] : [decoded, text];
  } catch {
    return [text];
  }
}

/** The file below `folder` that answers a path with its query; `null` when there is none, or it lies outside (a link). */
export async function findFile(folder: string, target: string): Promise<string | null> {
  for (const name of fileCandidates(target)) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) continue;
    const [real, root] = await Promise.all([realpath(file), realpath(folder)]);
    return real.startsWith(root + sep) ? file : null;
  }
  return null;
}

/**
 * `Content-Type` of a file: by its extension, and `html` for pages (also those without an extension that is known).
 * `head` are its first bytes: a form saved without extension is told from a page by them.
 */
export function contentTypeOf(file: string, head: Uint8Array, html = 'text/html'): string {
  const extension = extname(file).toLowerCase();
  if (PAGE_EXTENSIONS.has(extension)) return extension === '.xhtml' ? TYPES.get(extension)! : html;
  const known = TYPES.get(extension);
  if (known !== undefined) return known;
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 8)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'application/pdf';
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'application/octet-stream';
  return html;
}
