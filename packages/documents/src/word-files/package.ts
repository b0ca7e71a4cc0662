import { decode } from '@beffroi/reading';
import { Unreadable } from '../raw-block.ts';
import { partNamed, partOf, type Relation, relationsOf } from './relations.ts';
import type { Archive } from './zip.ts';

/** A part of a package with its bytes. */
interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The parts of a Word package that are read, found by what the package says of itself. */
export interface WordPackage {
  readonly main: Part;
  readonly styles: Part | null;
  readonly properties: Part | null;
  /** Footnotes and endnotes, headers and footers, each in the order of their names. */
  readonly notes: readonly Part[];
  readonly running: readonly Part[];
}

/** Where Word itself puts its parts: where a package says nothing of itself at all, they are looked for there. */
const USUAL = 'word/document.xml';
const USUAL_PARTS: readonly (readonly [type: string, name: RegExp])[] = [
  ['styles', /^word\/styles\.xml$/i],
  ['footnotes', /^word\/footnotes\.xml$/i],
  ['endnotes', /^word\/endnotes\.xml$/i],
  ['header', /^word\/header\d*\.xml$/i],
  ['footer', /^word\/footer\d*\.xml$/i],
];

/**
 * Finds the parts of a Word document: `_rels/.rels` names the main part, whatever it is called and wherever it lies, and the main part’s own relations name the others.
 *
 * @returns `null` for an archive that is no OOXML package
 * @throws Unreadable `broken` where relations lead outside, nowhere or in a circle, or name no main part; `unknown-format` for a workbook, or slides
 */
export function wordPackageOf(archive: Archive): WordPackage | null {
  const relations = relationsOf(archive, '');
  if (relations === null) return usualPackage(archive);
  const toMain = relations.find(({ type }) => type === 'officeDocument');
  // Other formats are packages of this kind too, of drawings or of electronic paper.
  if (toMain === undefined) throw new Unreadable('unknown-format', 'its relations name no main part');
  const main = opened(archive, partOf(archive, toMain, []));
  assertDocument(main);
  const own = relationsOf(archive, main.name) ?? [];
  const parts = (...types: string[]): Part[] => {
    const names = own.filter(({ type }) => types.includes(type)).map((one) => partOf(archive, one, [main.name]));
    return [...new Set(names)].sort().map((name) => opened(archive, name));
  };
  const toProperties = relations.find(({ type }) => type === 'core-properties');
  return {
    main,
    styles: parts('styles')[0] ?? null,
    properties: toProperties === undefined ? null : openedIfThere(archive, toProperties),
    notes: parts('footnotes', 'endnotes'),
    running: parts('header', 'footer'),
  };
}

/** A package without relations is damaged, yet its words are there: parts are taken from where Word puts them. */
function usualPackage(archive: Archive): WordPackage | null {
  const name = partNamed(archive, USUAL);
  if (name === null) return null;
  const parts = (...types: string[]): Part[] =>
    archive
      .names()
      .filter((one) => USUAL_PARTS.some(([type, named]) => types.includes(type) && named.test(one)))
      .sort()
      .map((one) => opened(archive, one));
  const properties = partNamed(archive, 'docProps/core.xml');
  return {
    main: opened(archive, name),
    styles: parts('styles')[0] ?? null,
    properties: properties === null ? null : opened(archive, properties),
    notes: parts('footnotes', 'endnotes'),
    running: parts('header', 'footer'),
  };
}

function opened(archive: Archive, name: string): Part {
  const bytes = archive.open(name);
  if (bytes === null) throw new Unreadable('broken', `the archive has no ${name}`);
  return { name, bytes };
}

/** The title is worth no refusal. */
function openedIfThere(archive: Archive, relation: Relation): Part | null {
  try {
    return opened(archive, partOf(archive, relation, []));
  } catch (error) {
    if (error instanceof Unreadable && error.because === 'broken') return null;
    throw error;
  }
}

/** The first element tells a text from a workbook or slides, which are packages of the same kind. */
function assertDocument({ bytes }: Part): void {
  const head = decode(bytes.subarray(0, 20_000), 'application/xml').text;
  const root = /<(?:[\w.-]+:)?([\w.-]+)(?=[\s/>])/u.exec(head.replaceAll(/<\?.*?\?>|<!--.*?-->/gsu, ''))?.[1];
  if (root !== 'document') throw new Unreadable('unknown-format', 'an office package that is no text document');
}
