import { expect, it } from 'vitest';
import { isSource, rooms, textOf, written } from './support/house.ts';

const PRINTS = /\bconsole\s*\.\s*\w+\s*\(|\bprocess\s*\.\s*(?:stdout|stderr)\b|\bprocess\s*\.\s*emitWarning\b/;

it('only the command line prints: other rooms return their remarks', () => {
  const printing = rooms()
    .filter((room) => room !== 'packages/cli')
    .flatMap((room) => written(room))
    .filter(isSource)
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, i) => (PRINTS.test(withoutComment(line)) ? [`${path}:${i + 1}`] : [])),
    );
  expect(printing).toEqual([]);
});

function withoutComment(line: string): string {
  return line.replace(/^\s*(?:\*|\/\*|\/\/).*$/, '').replace(/\s\/\/ .*$/, '');
}
