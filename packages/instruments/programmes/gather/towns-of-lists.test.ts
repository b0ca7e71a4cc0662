import { isWhole, NO_PAGES } from '@beffroi/programmes/judge';
import { expect, test } from 'vitest';
import { list, verdict } from '../test/made-lists.ts';
import { programmesOf } from './towns-of-lists.ts';

const judgement = (lists: readonly object[]) =>
  JSON.stringify({ format: 'beffroi-programmes/1', election: { year: 2026, round: 1 }, lists });

test('a judgement from before pages had states is read as if all that was opened had been read, and no more', () => {
  const document = {
    name: 'a.pdf',
    digest: 'sha256:1',
    instant: '2026-02-01T08:00:00Z',
    format: 'pdf',
    pages: 4,
    unreadable: null,
    ocr: false,
  };
  const scan = { ...document, name: 'b.pdf', format: null, pages: 0, unreadable: 'scanned' };
  const { coverage: _, ...before } = verdict(['ai']);
  const old = [
    { ...list('a', verdict([])), documents: [document], verdict: before },
    { ...list('b', verdict([])), documents: [document, scan], verdict: before },
    { ...list('c', 'unreadable'), documents: [scan] },
  ];
  const { lists } = programmesOf(judgement(old));
  expect(lists.map(({ documents }) => documents.map(({ states }) => states.read))).toEqual([[4], [4, 0], [0]]);
  expect(lists.map((one) => one.verdict && isWhole(one.verdict.coverage))).toEqual([true, false, null]);
});

test('a judgement that says how much was read is read as it stands', () => {
  const coverage = { pages: { ...NO_PAGES, read: 2, garbled: 21 }, unreadDocuments: 0 };
  const kept = list('a', verdict([], { coverage }));
  expect(programmesOf(judgement([kept])).lists).toEqual([kept]);
});

test('a judgement of another instrument is none', () => {
  expect(() => programmesOf('{"format":"beffroi-services/1"}')).toThrow('none of programmes');
});
