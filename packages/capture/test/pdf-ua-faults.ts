import { inflateSync } from 'node:zlib';
import { markArtifacts } from '../src/render/pdf-artifacts.ts';

/** Structure types that need no role map (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/**
 * What a machine can find of PDF/UA-1 in a document that Chromium printed, by the points of the Matterhorn Protocol 1.1; for tests. It reads plain objects alone, as that browser writes them: it is no validator of any PDF.
 *
 * @returns one line a fault, with the number of its point; none: no fault was found
 */
export function pdfUaFaults(bytes: Uint8Array): readonly string[] {
  const document = new PlainPdf(Buffer.from(bytes));
  return [...ofDocument(document), ...ofStructure(document), ...ofLinks(document), ...ofFonts(document), ...ofContent(document)];
}

function ofDocument({ catalog, objects }: PlainPdf): readonly string[] {
  const metadata = objects.get(refOf(catalog, 'Metadata') ?? -1) ?? '';
  return [
    /\/MarkInfo\s*<<[^>]*\/Marked true/.test(catalog) ? '' : '06-001 the document is not marked as tagged',
    /\/Suspects true/.test(catalog) ? '07-002 tags are suspect' : '',
    refOf(catalog, 'StructTreeRoot') === null ? '01-006 it has no structure' : '',
    /\/Lang\s*\([a-z]{2}/.test(catalog) ? '' : '11-006 it has no language',
    /\/DisplayDocTitle true/.test(catalog) ? '' : '07-001 its title is not shown',
    metadata.includes('<pdfuaid:part>1</pdfuaid:part>') ? '' : '05-001 its metadata do not say PDF/UA-1',
    /<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(metadata) ? '' : '06-003 its metadata have no title',
  ].filter(Boolean);
}

function ofStructure(document: PlainPdf): readonly string[] {
  const faults: string[] = [];
  const roles = document.objects.get(refOf(document.catalog, 'StructTreeRoot') ?? -1) ?? '';
  let level = 0;
  for (const { type, body } of document.structure()) {
    if (!STANDARD.has(type) && !new RegExp(`/${type} /`).test(roles)) faults.push(`02-001 ${type} has no role`);
    if (type === 'Figure' && !/\/(?:Alt|ActualText)\s*[(<]/.test(body)) faults.push('13-004 a figure has no words');
    if (type === 'TH' && !/\/Scope/.test(body) && !/\/Headers/.test(body))
      faults.push('15-003 a head of a table does not say what it heads');
    const heading = /^H([1-6])$/.exec(type);
    if (heading === null) continue;
    if (Number(heading[1]) > level + 1) faults.push(`14-003 ${type} follows ${level === 0 ? 'nothing' : `H${level}`}`);
    level = Number(heading[1]);
  }
  return [...new Set(faults)];
}

function ofLinks({ objects }: PlainPdf): readonly string[] {
  const faults = new Set<string>();
  const inTree = new Set<number>();
  for (const body of objects.values()) for (const [, id] of body.matchAll(/\/Type \/OBJR[^>]*?\/Obj (\d+) 0 R/g)) inTree.add(Number(id));
  for (const [id, body] of objects) {
    if (/\/Type \/Page\b(?!s)/.test(body) && /\/Annots/.test(body) && !/\/Tabs \/S/.test(body))
      faults.add('28-008 a page with links has another order of tabs');
    if (!/\/Subtype \/Link\b/.test(body)) continue;
    if (!/\/Contents\s*[(<]/.test(body)) faults.add('28-004 a link has no words');
    if (!/\/StructParent /.test(body) || !inTree.has(id)) faults.add('28-010 a link is not in the structure');
  }
  return [...faults];
}

function ofFonts({ objects }: PlainPdf): readonly string[] {
  const faults = new Set<string>();
  for (const body of objects.values()) {
    const name = /\/BaseFont \/(\S+)/.exec(body)?.[1] ?? '';
    if (/\/Type \/FontDescriptor/.test(body) && !/\/FontFile[23]? /.test(body) && !/\/FontName \/\S*Type3/.test(body)) {
      // What draws each of its signs itself has no file.
      const drawn = [...objects.values()].some((one) => /\/Subtype \/Type3/.test(one));
      if (!drawn) faults.add('31-009 a font is not embedded');
    }
    if (/\/Type \/Font\b/.test(body) && /\/Subtype \/(?:Type0|Type3)/.test(body) && !/\/ToUnicode/.test(body))
      faults.add(`31-018 ${name} says no characters`);
  }
  return [...faults];
}

/** Whether anything is drawn that is neither in the structure nor beside it (`Artifact`): the rule that whoever prints keeps to, asked backwards. */
function ofContent(document: PlainPdf): readonly string[] {
  const faults = new Set<string>();
  for (const content of document.pageContents()) {
    if (markArtifacts(content) !== content) faults.add('01-005 something is drawn outside of the structure');
    const [begun, ended] = [/\b(?:BDC|BMC)$/gm, /^EMC$/gm].map((mark) => [...content.matchAll(mark)].length);
    if (begun !== ended) faults.add('01-003 marks of the content do not pair');
  }
  return [...faults];
}

const refOf = (body: string, key: string): number | null => {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  return found === undefined ? null : Number(found);
};

/** Objects by their number; the last that was written of each. */
class PlainPdf {
  readonly objects = new Map<number, string>();
  readonly catalog: string;
  readonly #bytes: Buffer;
  readonly #text: string;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#text = bytes.toString('latin1');
    for (const { 1: id, 2: body } of this.#text.matchAll(/(?:^|\n)(\d+) 0 obj\n?([\s\S]*?)\nendobj/g)) this.objects.set(Number(id), body!);
    this.catalog = [...this.objects.values()].findLast((body) => /\/Type \/Catalog\b/.test(body)) ?? '';
  }

  /** Elements in the order of reading. */
  *structure(): Generator<{ readonly type: string; readonly body: string }> {
    yield* this.#below(refOf(this.catalog, 'StructTreeRoot'), new Set());
  }

  *#below(id: number | null, seen: Set<number>): Generator<{ readonly type: string; readonly body: string }> {
    if (id === null || seen.has(id)) return;
    seen.add(id);
    const body = this.objects.get(id) ?? '';
    const type = /\/S \/(\w+)/.exec(body)?.[1];
    if (type !== undefined) yield { type, body };
    const kids = /\/K (\[[\s\S]*?\](?=\s*(?:\/|>>|$))|\d+ 0 R)/.exec(body)?.[1] ?? '';
    for (const [, kid] of kids.replaceAll(/<<[\s\S]*?>>/g, ' ').matchAll(/(\d+) 0 R/g)) yield* this.#below(Number(kid), seen);
  }

  /** What each page draws. */
  *pageContents(): Generator<string> {
    for (const body of this.objects.values()) {
      const id = /\/Type \/Page\b(?!s)/.test(body) ? refOf(body, 'Contents') : null;
      if (id !== null) yield this.#stream(id);
    }
  }

  #stream(id: number): string {
    const head = this.#text.lastIndexOf(`\n${id} 0 obj\n`);
    const at = this.#text.indexOf('stream\n', head) + 'stream\n'.length;
    const end = this.#text.indexOf('\nendstream', at);
    const bytes = this.#bytes.subarray(at, end);
    return /\/FlateDecode/.test(this.#text.slice(head, at)) ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
  }
}
