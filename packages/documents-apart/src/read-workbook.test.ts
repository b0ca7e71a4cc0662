import { readWorkbook } from '@beffroi/documents';
import { expect, it } from 'vitest';
import { hostileWorkbook } from '../test/hostile-workbook.ts';
import { readWorkbookApart } from './read-workbook.ts';

it('gives what reading a workbook here gives', async () => {
  for (const bytes of [hostileWorkbook(3), new TextEncoder().encode('PK and no more')]) {
    expect(await readWorkbookApart(bytes, { rows: 5 })).toEqual(readWorkbook(bytes, { rows: 5 }));
  }
});

it('gives up a workbook that costs too much, and reads the next', async () => {
  expect(await readWorkbookApart(hostileWorkbook(2_000_000), {}, { processor: 200 })).toEqual({ kind: 'given-up', because: 'processor' });
  expect(await readWorkbookApart(hostileWorkbook(3))).toMatchObject({ kind: 'workbook', sheet: 'Plan' });
});
