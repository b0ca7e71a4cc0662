import { decode } from '@beffroi/reading';
import { Parser } from 'htmlparser2';
import { Unreadable } from '../raw-block.ts';
import { attributesIn, nameIn, type Scope, scopeIn } from './namespaces.ts';

/** What is done while XML goes by: names come with the prefix that we know their namespace by (`namespaces.ts`), as most office programs write them. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const NOTHING: Scope = new Map();
/** No office program nests so deeply. */
const DEPTH = 2_000;
/** Text comes in pieces of this many characters at most, so that who reads can stop between them. */
const PIECE = 100_000;

/** One pass over a part of an office document. Entities that it declares itself are not resolved: nothing grows. */
export function passOver(bytes: Uint8Array, handler: XmlHandler): void {
  const source = decode(bytes, 'application/xml').text;
  // The elements that are open, outermost first: what each is called, and what prefixes stand for inside.
  const open: { readonly name: string; readonly scope: Scope }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= DEPTH) throw new Unreadable('broken', 'elements are nested too deeply');
        const scope = scopeIn(open.at(-1)?.scope ?? NOTHING, attributes);
        const known = nameIn(scope, name);
        open.push({ name: known, scope });
        handler.open(known, attributesIn(scope, attributes));
      },
      onclosetag(name) {
        handler.close(open.pop()?.name ?? name);
      },
      ontext: (text) => handler.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < source.length; at += PIECE) parser.write(source.slice(at, at + PIECE));
  parser.end();
}
