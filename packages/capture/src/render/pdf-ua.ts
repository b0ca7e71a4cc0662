import { deflateSync, inflateSync } from 'node:zlib';
import { markArtifacts } from './pdf-artifacts.ts';

/** What a printed document says of itself beside its pages. */
export interface PdfIdentity {
  readonly title: string;
  /** `fr`, `en` … */
  readonly language: string;
  /** What links are called, by where they lead. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * Names what a browser leaves unnamed in a tagged PDF: the document as one that keeps to PDF/UA-1 (ISO 14289-1, 5: `pdfuaid:part` in its metadata) and each link by its words (7.18.5: `Contents`).
 * What no tag holds is marked as an artifact, and tags of PDF 2.0 are said in those of PDF 1.7. What is there stays byte for byte; the rest is appended as an update (ISO 32000-1, 7.5.6).
 *
 * @returns the bytes as they came where they are not laid out as browsers of the Chromium family do
 */
export function asPdfUa(bytes: Uint8Array, identity: PdfIdentity): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const end = trailerOf(text);
  const catalog = end === null ? null : objectOf(text, end.root);
  if (end === null || catalog === null || !catalog.includes('/StructTreeRoot') || catalog.includes('/Metadata')) return bytes;
  const objects: { readonly id: number; readonly body: string }[] = linkObjects(text, identity.links);
  objects.push(...markedContents(bytes, text), ...withRoles(text, catalog));
  objects.push({ id: end.root, body: catalog.replace(/>>\s*$/, `\n/Metadata ${end.size} 0 R>>`) });
  objects.push({ id: end.size, body: metadataStream(identity) });
  return Buffer.concat([bytes, Buffer.from(updateOf(bytes.byteLength, text.endsWith('\n'), objects, end), 'latin1')]);
}

interface Trailer {
  readonly size: number;
  readonly root: number;
  /** Where the last table of objects begins. */
  readonly from: number;
  readonly info: string;
}

function trailerOf(text: string): Trailer | null {
  const at = text.lastIndexOf('trailer');
  const found = /^trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF/.exec(at === -1 ? '' : text.slice(at));
  const size = /\/Size (\d+)/.exec(found?.[1] ?? '')?.[1];
  const root = /\/Root (\d+) 0 R/.exec(found?.[1] ?? '')?.[1];
  const info = /\/Info \d+ 0 R/.exec(found?.[1] ?? '')?.[0] ?? '';
  return found === null || size === undefined || root === undefined
    ? null
    : { size: Number(size), root: Number(root), from: Number(found[2]), info };
}

function objectOf(text: string, id: number): string | null {
  const head = `\n${id} 0 obj\n`;
  const at = text.lastIndexOf(head);
  return at === -1 ? null : text.slice(at + head.length, text.indexOf('\nendobj', at));
}

/** Contents of pages in which all is tagged, or marked as an artifact. */
function markedContents(bytes: Uint8Array, text: string): { readonly id: number; readonly body: string }[] {
  const pages = [...text.matchAll(/\n\d+ 0 obj\n<<\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R[\s\S]*?\nendobj/g)];
  return pages.flatMap(([, id]) => {
    const head = text.indexOf(`\n${id} 0 obj\n`);
    const [said, length] = /<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/.exec(text.slice(head, head + 200)) ?? [];
    if (said === undefined) return [];
    const at = text.indexOf(said, head) + said.length;
    const content = inflateSync(bytes.subarray(at, at + Number(length))).toString('latin1');
    const marked = deflateSync(Buffer.from(markArtifacts(content), 'latin1'));
    return [
      {
        id: Number(id),
        body: `<</Filter /FlateDecode\n/Length ${marked.byteLength}>> stream\n${marked.toString('latin1')}\nendstream`,
      },
    ];
  });
}

/** What tags of PDF 2.0 are by those of PDF 1.7, which PDF/UA-1 goes by (7.1: all others are mapped). */
const ROLES = '/RoleMap <</Strong /Span /Em /Span /Sub /Span /Title /P /Aside /Div /FENote /Note>>';

function withRoles(text: string, catalog: string): { readonly id: number; readonly body: string }[] {
  const id = Number(/\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1]);
  const root = objectOf(text, id);
  return root === null || root.includes('/RoleMap') ? [] : [{ id, body: root.replace(/>>\s*$/, `\n${ROLES}>>`) }];
}

/** Links that say what they are called. */
function linkObjects(text: string, names: ReadonlyMap<string, string>): { readonly id: number; readonly body: string }[] {
  const found = text.matchAll(/\n(\d+) 0 obj\n(<<\/Type \/Annot\n\/Subtype \/Link\n[\s\S]*?)>>\nendobj/g);
  return [...found].flatMap(([, id, body]) => {
    const uri = /\/URI \(((?:\\.|[^\\()])*)\)/.exec(body!)?.[1]?.replace(/\\(.)/g, '$1');
    const dest = /\/Dest \/([^\s>/]+)/
      .exec(body!)?.[1]
      ?.replace(/#([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    const name = uri === undefined ? (dest === undefined ? null : (names.get(`#${dest}`) ?? dest)) : (names.get(uri) ?? uri);
    return name === null ? [] : [{ id: Number(id), body: `${body}\n/Contents ${hexText(name)}>>` }];
  });
}

/** Any text as PDF has it: UTF-16, behind its mark. */
const hexText = (text: string): string =>
  `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;

function metadataStream({ title, language }: PdfIdentity): string {
  const xmp = Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`,
  );
  return `<</Type /Metadata /Subtype /XML /Length ${xmp.byteLength}>>\nstream\n${xmp.toString('latin1')}\nendstream`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function updateOf(
  length: number,
  hasEnd: boolean,
  objects: readonly { readonly id: number; readonly body: string }[],
  trailer: Trailer,
): string {
  let out = hasEnd ? '' : '\n';
  const rows: string[] = [];
  for (const { id, body } of objects) {
    rows.push(`${id} 1\n${String(length + out.length).padStart(10, '0')} 00000 n \n`);
    out += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const table = length + out.length;
  return `${out}xref\n${rows.join('')}trailer\n<</Size ${trailer.size + 1}\n/Root ${trailer.root} 0 R\n${trailer.info}\n/Prev ${trailer.from}>>\nstartxref\n${table}\n%%EOF\n`;
}
