import { Unreadable } from '../raw-block.ts';
import { passOver } from './xml.ts';
import type { Archive } from './zip.ts';

/** What a part of an OOXML package says of another: that it is its styles, its notes, a header … */
export interface Relation {
  /** By which the part that says it names it. */
  readonly id: string;
  /** The last word of its type, which transitional and strict packages share: `officeDocument`, `styles`, `header` …; empty for types of somebody else. */
  readonly type: string;
  readonly target: string;
  /** It leads out of the package, and says so: links of the text do. */
  readonly external: boolean;
}

const TYPES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/',
];
/** A package of a leaflet has a dozen, one of a long report some hundreds of links and pictures. */
const MOST = 20_000;

/** What a part says of others, in its order; `null` where it says nothing at all. @param source name of the part; empty for the package itself */
export function relationsOf(archive: Archive, source: string): readonly Relation[] | null {
  const slash = source.lastIndexOf('/') + 1;
  const name = partNamed(archive, `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  const bytes = name === null ? null : archive.open(name);
  if (bytes === null) return null;
  const relations: Relation[] = [];
  passOver(bytes, {
    open(element, attributes) {
      if (element.slice(element.indexOf(':') + 1) !== 'Relationship') return;
      if (relations.length >= MOST) throw new Unreadable('too-large', `more than ${MOST} relations in ${name}`);
      const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
      const base = TYPES.find((one) => Type.startsWith(one));
      const type = base === undefined ? '' : Type.slice(base.length);
      relations.push({ id: Id, type, target: Target, external: /^external$/i.test(TargetMode) });
    },
    close() {},
    text() {},
  });
  return relations;
}

/**
 * The part that a relation leads to, as the archive calls it.
 *
 * @param above parts that lead here, the source last
 * @throws Unreadable `broken`, in words: outside of the package, nowhere, in a circle
 */
export function partOf(archive: Archive, { type, target, external }: Relation, above: readonly string[]): string {
  const told = `its relation “${type}” leads`;
  const path = external ? null : pathIn(above.at(-1) ?? '', target);
  if (path === null) throw new Unreadable('broken', `${told} outside of the package`);
  const name = partNamed(archive, path);
  if (name === null) throw new Unreadable('broken', `${told} nowhere`);
  // What only tells of relations is no part that they lead to.
  if (above.includes(name) || /\.rels$/i.test(name)) throw new Unreadable('broken', `${told} in a circle`);
  return name;
}

/** The name of a part in an archive, whose case programs do not agree on; `null` where there is none. */
export function partNamed(archive: Archive, path: string): string | null {
  if (archive.has(path)) return path;
  const lower = path.toLowerCase();
  return archive.names().find((name) => name.toLowerCase() === lower) ?? null;
}

/** A path from the top of a package; `null` where it leads out of it. @param source the part that it is written in, empty for the package itself */
export function pathIn(source: string, target: string): string | null {
  const path = decoded(target.replace(/[#?].*$/su, '')).replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return null;
  const names: string[] = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') names.push(step);
    else if (names.pop() === undefined) return null;
  }
  return names.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A name with a bare per cent sign.
    return text;
  }
}
