import { deflateSync } from 'node:zlib';
import { line, type MadeObject, madePdf } from './made-pdf.ts';

/** Number of the first object of a PDF of one page. */
const FIRST = 12;

/** A PDF of one page and some kilobytes that the engine works at for years: forms of which each shows the next ten times over, and the last does much for one letter. */
export function tirelessPdf(depth = 12): Uint8Array {
  const form = (number: number): MadeObject => ({
    entries: `/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/XObject<</X ${FIRST + number + 1} 0 R>>>>`,
    data: number === depth ? `${'q Q '.repeat(2_000)}${line(72, 700, 'x')}` : '/X Do '.repeat(10),
  });
  return madePdf([`${line(72, 760, 'Conseil municipal')} /X0 Do`], {
    objects: Array.from({ length: depth + 1 }, (_, number) => form(number)),
  });
}

/** A PDF of one page whose content unfolds to so many megabytes, of which each is a kilobyte here. */
export function unfoldingPdf(megabytes: number): Uint8Array {
  const form: MadeObject = {
    entries: '/Subtype/Form/BBox[0 0 595 842]/Filter/FlateDecode',
    data: deflateSync(Buffer.alloc(megabytes * 1_000_000, ' ')).toString('latin1'),
  };
  return madePdf([`${line(72, 760, 'Conseil municipal')} /X0 Do`], { objects: [form] });
}

/** A PDF of one page whose font says of its letters, the last first, that there are four thousand million: a table grows that V8 cannot have in one piece, and no thread outlives that. */
export function boundlessPdf(): Uint8Array {
  const code = (number: number): string => number.toString(16).padStart(8, '0');
  const ranges = Array.from({ length: 255 }, (_, at) => (255 - at) * 2 ** 24).map(
    (from) => `<${code(from)}> <${code(from + 2 ** 24 - 2)}> <0041>`,
  );
  const map = `begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 100 beginbfrange ${ranges.join(' ')} endbfrange endcmap`;
  const font = `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/LastChar 126/ToUnicode ${FIRST + 1} 0 R>>`;
  const form: MadeObject = {
    entries: `/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F9 ${font}>>>>`,
    data: line(72, 760, 'Conseil municipal', { font: 'F9' }),
  };
  return madePdf(['/X0 Do'], { objects: [form, { entries: '', data: map }] });
}
