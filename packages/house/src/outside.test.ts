import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { OutsideRefusal, outsideInstruments } from './outside.ts';

function folder(text: string | null): string {
  const path = mkdtempSync(join(tmpdir(), 'beffroi-outside-'));
  if (text !== null) writeFileSync(join(path, 'index.ts'), text);
  return path;
}

it('takes the instruments of the folders that are named, in their order, and none of none', async () => {
  const one = folder("export const instrument = () => ({ id: 'one' });");
  const two = folder("export const instrument = (house: unknown) => ({ id: 'two', house });");
  const made = await outsideInstruments(`${one}${delimiter} ${two}${delimiter}`);
  expect(made.map((make) => make({} as never, { env: {} }).id)).toEqual(['one', 'two']);
  expect(await outsideInstruments('')).toEqual([]);
});

it.each([
  ['is not there', folder(null)],
  ['exports another thing', folder('export const instrument = 1;')],
  ['breaks', folder("throw new Error('no');")],
])('refuses a folder whose index %s, by its name', async (_, path) => {
  await expect(outsideInstruments(path)).rejects.toThrow(OutsideRefusal);
  await expect(outsideInstruments(path)).rejects.toMatchObject({ folder: path });
});
