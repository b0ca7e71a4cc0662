import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const KEPT = new URL('../../../test/fuzz/corpus/pdf/glyphs-of-a-damaged-font.pdf', import.meta.url);

/**
 * A PDF of 36 KB found by fuzzing, its text made part of a path: for that the engine wants a drawing of every glyph, whoever looks, and parses the damaged font anew for each.
 * It listens to nobody meanwhile.
 */
export function damagedFontPdf(): Uint8Array {
  const kept = readFileSync(KEPT).toString('latin1');
  const unfolded = kept.replace(
    /(\d+ 0 obj\n)<<\/Length \d+ 0 R\/Filter \/FlateDecode>>\nstream\n(.*?)endstream/gs,
    (_, head: string, packed: string) => {
      const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1').replaceAll('BT\n', 'BT\n7 Tr\n');
      return `${head}<</Length ${content.length}>>stream\n${content}\nendstream`;
    },
  );
  // Without its table the engine looks for the objects itself: they lie elsewhere now.
  return Buffer.from(`${unfolded.slice(0, unfolded.lastIndexOf('\nxref'))}\ntrailer<</Root 1 0 R>>\n%%EOF`, 'latin1');
}
