/** What office formats call their namespaces by: whatever prefix a program chose, names come with these. Strict OOXML has addresses of its own for the same. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
]);
const OURS = new Set(PREFIXES.values());

/** What prefixes stand for at one place of a document. */
export type Scope = ReadonlyMap<string, string>;
type Attributes = Readonly<Record<string, string>>;

/** The scope inside of an element that may declare prefixes anew. */
export function scopeIn(outer: Scope, attributes: Attributes): Scope {
  let scope: Map<string, string> | null = null;
  for (const key of Object.keys(attributes)) {
    if (!key.startsWith('xmlns')) continue;
    if (key !== 'xmlns' && key[5] !== ':') continue;
    const prefix = key.slice(6);
    const known = PREFIXES.get(attributes[key]!);
    scope ??= new Map(outer);
    if (known !== undefined) scope.set(prefix, known);
    // Somebody else's names under a prefix of ours are none of ours.
    else if (OURS.has(prefix)) scope.set(prefix, '?');
    else scope.delete(prefix);
  }
  return scope ?? outer;
}

/** A name under the prefix that we know its namespace by; as it is where its prefix says nothing. */
export function nameIn(scope: Scope, name: string): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const known = scope.get(prefix);
  return known === undefined || known === prefix ? name : `${known}:${name.slice(colon + 1)}`;
}

/** Attributes with their names so; those without a prefix are of no namespace. */
export function attributesIn(scope: Scope, attributes: Attributes): Attributes {
  let renamed: Record<string, string> | null = null;
  for (const key of Object.keys(attributes)) {
    const name = key.includes(':') ? nameIn(scope, key) : key;
    if (name === key) continue;
    renamed ??= { ...attributes };
    delete renamed[key];
    renamed[name] = attributes[key]!;
  }
  return renamed ?? attributes;
}
