// What a scanner sends of a sheet that somebody laid on it, a little askew: pictures of pages, no words.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, inFolder, run } from './tools.js';

/**
 * @typedef {import('./source.js').About} About
 * @typedef {{ dots?: number, askew?: number, noise?: number, quality?: number }} Look `dots` per inch, `askew` in degrees
 */

/**
 * @param {About} about
 * @param {Buffer} pdf what was printed
 * @param {Look} look
 * @returns {Buffer}
 */
export function scanned(about, pdf, { dots = 150, askew = 0.6, noise = 0.12, quality = 42 }) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'sheet.pdf'), pdf);
    run(about, 'pdftoppm', ['-r', String(dots), '-gray', 'sheet.pdf', 'sheet'], { cwd: folder });
    const sheets = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort();
    const pictures = sheets.map((name, i) => {
      const out = join(folder, `${name}.jpg`);
      const turned = ['-background', '#f4f4f4', '-rotate', String(i % 2 === 0 ? askew : -askew / 2), '+repage'];
      const worn = [
        '-gravity',
        'center',
        '-extent',
        `${Math.round(8.27 * dots)}x${Math.round(11.69 * dots)}`,
        '-blur',
        '0x0.6',
        '+level',
        '6%,94%',
      ];
      const grain = [
        '-seed',
        '7',
        '-attenuate',
        String(noise),
        '+noise',
        'Gaussian',
        '-colorspace',
        'Gray',
        '-strip',
        '-quality',
        String(quality),
      ];
      run(about, '/usr/bin/convert', [join(folder, name), ...turned, ...worn, ...grain, out]);
      return readFileSync(out);
    });
    return pictureDocument(about, pictures, dots);
  });
}

/**
 * A PDF of one grey JPEG per page, as scanners write it.
 * @param {About} about
 * @param {readonly Buffer[]} pictures
 * @param {number} dots
 */
function pictureDocument(about, pictures, dots) {
  const [width, height] = [Math.round(8.27 * dots), Math.round(11.69 * dots)];
  const size = `${(width * 72) / dots} ${(height * 72) / dots}`;
  const digits = dayOf(about).toISOString().replace(/\D/g, '').slice(0, 14);
  /** @type {(string | Buffer)[][]} */
  const objects = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, i) => `${4 + 3 * i} 0 R`).join(' ')}] >>`],
    [`<< /Producer (Scan to PDF) /CreationDate (D:${digits}Z) >>`],
  ];
  for (const [i, picture] of pictures.entries()) {
    const first = 4 + 3 * i;
    const drawing = `q ${size.replace(' ', ' 0 0 ')} 0 0 cm /Im0 Do Q`;
    objects.push(
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Resources << /XObject << /Im0 ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`,
      ],
      [`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
      [
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
        picture,
        '\nendstream',
      ],
    );
  }
  let out = Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1');
  const places = [];
  for (const [i, parts] of objects.entries()) {
    places.push(out.length);
    const bytes = [`${i + 1} 0 obj\n`, ...parts, '\nendobj\n'].map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    );
    out = Buffer.concat([out, ...bytes]);
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size0 = objects.length + 1;
  const tail = `xref\n0 ${size0}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size0} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.concat([out, Buffer.from(tail, 'latin1')]);
}
