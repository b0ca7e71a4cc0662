/** Number of the glyph of a character, by a table of format 4 (OpenType, `cmap`); 0 where there is none. */
export function glyphOf(cmap: Buffer, character: number): number {
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4));
    if (table.readUInt16BE(0) === 4) return inSegments(table, character);
  }
  return 0;
}

function inSegments(table: Buffer, character: number): number {
  const segments = table.readUInt16BE(6);
  for (let place = 14; place < 14 + segments; place += 2) {
    const [end, start] = [table.readUInt16BE(place), table.readUInt16BE(place + segments + 2)];
    if (character < start || character > end) continue;
    const [delta, range] = [place + segments * 2 + 2, place + segments * 3 + 2];
    const offset = table.readUInt16BE(range);
    const glyph = offset === 0 ? character : table.readUInt16BE(range + offset + (character - start) * 2);
    return glyph === 0 ? 0 : (glyph + table.readUInt16BE(delta)) & 0xffff;
  }
  return 0;
}
