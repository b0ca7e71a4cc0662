import { describe, expect, it } from 'vitest';
import { headingPath } from './heading-path.ts';
import { read } from './read.ts';

describe('the headings that govern a block', () => {
  it('come nearest first', () => {
    const result = read(new TextEncoder().encode('<h1>A</h1><h2>B</h2><h3>C</h3><p>d</p><h2>E</h2><p>f</p>'), {
      url: 'https://a.fr/',
      contentType: 'text/html',
    });
    if (result.kind !== 'reading') throw new Error(result.detail);
    const { blocks } = result.reading;
    const path = (text: string): string[] =>
      headingPath(
        result.reading,
        blocks.findIndex((block) => block.text === text),
      ).map((i) => blocks[i]!.text);
    expect(path('d')).toEqual(['C', 'B', 'A']);
    expect(path('f')).toEqual(['E', 'A']);
    expect(path('A')).toEqual([]);
    expect(headingPath(result.reading, 99)).toEqual([]);
  });
});
