import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordPacker } from './pack-records.ts';

const CRLF = Buffer.from('\r\n\r\n');
const menu = (name: string, entries: number): string =>
  Array.from({ length: entries }, (_, i) => `<li><a href="/${name}/${(i * 7919) % 1000}-é">${name} ${i ** 3}</a></li>`).join('\n');
const MENU = menu('menu', 400);
const FOOT = menu('pied', 300);

async function packed(packer: RecordPacker, body: string | Uint8Array, head = 'WARC/1.1\r\n'): Promise<{ plain: Buffer; member: Buffer }> {
  const pieces = [Buffer.from(head), Buffer.from(body), CRLF];
  return { plain: Buffer.concat(pieces), member: Buffer.concat(await packer.pack(pieces)) };
}

describe('the records of a site', () => {
  it('unfold to what they were, each by itself, whatever they have in common', async () => {
    const piece = fc.oneof(fc.constantFrom(MENU, FOOT, MENU.slice(100), menu('autre', 200), ''), fc.string({ maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 8 }), async (pages) => {
        const packer = new RecordPacker();
        for (const pieces of pages) {
          const { plain, member } = await packed(packer, pieces.join(''));
          expect(gunzipSync(member).equals(plain)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('take little more than their own words once a frame is known, and no more in all than packed one by one', async () => {
    const packer = new RecordPacker();
    const page = (n: number): string => `<title>${n}</title>${MENU}<p>Page ${n} sur ${n * n}</p>${FOOT}`;
    const sizes: number[] = [];
    for (let n = 0; n < 6; n++) {
      const made = packer.pack([Buffer.from(`head ${n}`), Buffer.from(page(n)), CRLF]);
      expect(made instanceof Promise).toBe(n === 0);
      sizes.push(Buffer.concat(await made).byteLength);
    }
    expect(Math.max(...sizes.slice(1))).toBeLessThanOrEqual(sizes[0]!);
  });

  it('of which one changes its frame are packed as they stand', async () => {
    const packer = new RecordPacker();
    for (const body of [`${MENU}1${FOOT}`, `${MENU}2${FOOT}`]) await packed(packer, body);
    const other = `${MENU.replaceAll('menu 8', 'menu 9')}3${FOOT}`;
    const { plain, member } = await packed(packer, other);
    expect(gunzipSync(member).equals(plain)).toBe(true);
    expect(plain.toString()).toContain('menu 9');
  });
});
