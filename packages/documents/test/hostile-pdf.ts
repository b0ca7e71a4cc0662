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
