import { fileCandidates } from '@beffroi/capture';
import { textOf, written } from './house.ts';

/** What an address of the little web gives: `elsewhere` for a host that it does not have. */
export type Reach = 'there' | 'nowhere' | 'elsewhere';

/** The little web as it lies on disk, looked up without a server. */
export interface LittleWeb {
  /** Hosts that exist, those that answer nothing too. */
  readonly hosts: ReadonlySet<string>;
  /** Files of a host by their path in its folder; the value is the path in the house. */
  readonly files: (host: string) => ReadonlyMap<string, string>;
  readonly reach: (address: string) => Reach;
}

interface HostSettings {
  readonly down?: string;
  readonly routes?: readonly { readonly match: string; readonly status?: number; readonly location?: string }[];
  readonly missing?: { readonly status?: number; readonly file?: string };
}

const NO_FILES: ReadonlyMap<string, string> = new Map();

/** Lays folders of the house over each other as fixtures/README.md says, the last on top. */
export function openLittleWeb(...layers: readonly string[]): LittleWeb {
  const hosts = new Map<string, Map<string, string>>();
  for (const layer of layers) {
    const paths = written(layer).map((path) => path.slice(layer.length + 1));
    for (const path of paths) {
      const [host = '', ...rest] = path.split('/');
      const name = rest.join('/');
      if (name === '.gone') hosts.delete(host);
      else if (name.endsWith('.gone')) takeAway(hosts.get(host) ?? new Map(), name.slice(0, -'.gone'.length));
      else hosts.set(host, (hosts.get(host) ?? new Map<string, string>()).set(name, `${layer}/${path}`));
    }
  }
  const files = (host: string): ReadonlyMap<string, string> => hosts.get(host) ?? NO_FILES;
  return { hosts: new Set(hosts.keys()), files, reach: (address) => reach(files, address, 5) };
}

/** Takes a file away, or a folder with all that is in it. */
function takeAway(files: Map<string, string>, name: string): void {
  for (const file of [...files.keys()]) if (file === name || file.startsWith(`${name}/`)) files.delete(file);
}

function reach(files: LittleWeb['files'], address: string, redirects: number): Reach {
  const url = new URL(address);
  const host = files(url.hostname);
  if (host.size === 0) return 'elsewhere';
  const own = host.get('.host.json');
  const settings = own === undefined ? {} : (JSON.parse(textOf(own)) as HostSettings);
  if (settings.down !== undefined) return 'nowhere';
  const target = url.pathname + url.search;
  for (const { match, status = 200, location } of settings.routes ?? []) {
    const found = new RegExp(match).exec(target);
    if (found === null) continue;
    // A wall hides what is behind it: the link is right all the same.
    if (location === undefined) return status < 400 || status === 403 ? 'there' : 'nowhere';
    const next = location.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
    return redirects === 0 ? 'nowhere' : reach(files, next, redirects - 1);
  }
  if (fileCandidates(target).some((name) => host.has(name))) return 'there';
  // An application that draws all its addresses itself, from one file.
  return settings.missing?.status === 200 && settings.missing.file === 'index.html' ? 'there' : 'nowhere';
}

/** Links of a page to other pages and files: absolute, without their fragments, as a reader would follow them. */
export function linksOf(host: string, name: string, html: string): readonly string[] {
  const own = `https://${host}/${encodeURI(name.replace(/(?:^|(?<=\/))index\.html?$|\.html$/, ''))}`;
  const base = new URL(/<base\b[^>]*\bhref="([^"]+)"/i.exec(html)?.[1] ?? '', own);
  const links: string[] = [];
  for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/gi)) {
    const url = URL.parse(href.replaceAll('&amp;', '&'), base.href);
    if (url === null || !/^https?:$/.test(url.protocol)) continue;
    url.hash = '';
    links.push(url.href);
  }
  return links;
}
