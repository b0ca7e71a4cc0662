import { decode } from '@beffroi/reading';
import { Parser } from 'htmlparser2';
import { Unreadable } from '../raw-block.ts';

/** What is done while XML goes by: names come with their prefix, as every office program writes them. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** No office program nests so deeply. */
const DEPTH = 2_000;
/** Text comes in pieces of this many characters at most, so that who reads can stop between them. */
const PIECE = 100_000;

/** One pass over a part of an office document. Entities that it declares itself are not resolved: nothing grows. */
export function passOver(bytes: Uint8Array, handler: XmlHandler): void {
  const source = decode(bytes, 'application/xml').text;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEPTH) throw new Unreadable('broken', 'elements are nested too deeply');
        handler.open(name, attributes);
      },
      onclosetag(name) {
        depth--;
        handler.close(name);
      },
      ontext: (text) => handler.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < source.length; at += PIECE) parser.write(source.slice(at, at + PIECE));
  parser.end();
}
