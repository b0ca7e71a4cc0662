import { Unreadable } from '../raw-block.ts';
import { partNamed, pathIn } from './relations.ts';
import { passOver } from './xml.ts';
import type { Archive } from './zip.ts';

/** What an OpenDocument package says of itself. */
export interface Manifest {
  /** Media type of the whole; empty where it is not told. */
  readonly type: string;
  /** Paths of its parts; `null` where none is told. */
  readonly parts: ReadonlySet<string> | null;
}

const MOST = 20_000;

/**
 * Reads `META-INF/manifest.xml`; what is not there tells nothing.
 *
 * @throws Unreadable `encrypted`, `broken` where it names a part outside of the package
 */
export function manifestOf(archive: Archive): Manifest {
  const name = partNamed(archive, 'META-INF/manifest.xml');
  const bytes = name === null ? null : archive.open(name);
  const parts = new Set<string>();
  let type = '';
  if (bytes !== null)
    passOver(bytes, {
      open(element, attributes) {
        if (element === 'manifest:encryption-data') throw new Unreadable('encrypted', 'it asks for a password');
        if (element !== 'manifest:file-entry') return;
        const told = attributes['manifest:full-path'] ?? '';
        const path = pathIn('', told);
        if (path === null) throw new Unreadable('broken', 'its manifest leads outside of the package');
        if (parts.size >= MOST) throw new Unreadable('too-large', `more than ${MOST} parts in its manifest`);
        if (path === '') type = attributes['manifest:media-type'] ?? '';
        else if (!told.endsWith('/')) parts.add(path);
      },
      close() {},
      text() {},
    });
  return { type, parts: parts.size === 0 ? null : parts };
}

/**
 * A part by the name that the format gives it, as the archive calls it; `null` where the manifest does not name it.
 *
 * @throws Unreadable `broken` where the manifest names it and the archive does not have it
 */
export function partInManifest(archive: Archive, { parts }: Manifest, path: string): string | null {
  const name = partNamed(archive, path);
  if (parts === null) return name;
  const told = [...parts].some((one) => one.toLowerCase() === path.toLowerCase());
  if (told && name === null) throw new Unreadable('broken', `its manifest names ${path}, which is not there`);
  return told ? name : null;
}
