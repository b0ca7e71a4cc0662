import { describe, expect, it } from 'vitest';
import { blocksOf } from './testing.ts';

describe('elements that end', () => {
  it('end where another one cannot stand in them', () => {
    expect(blocksOf('<p>un<p>deux')).toEqual(['main text un', 'main text deux']);
    expect(blocksOf('<ul><li>un<li>deux<ul><li>a<li>b</ul><li>trois</ul>')).toEqual([
      'main item un',
      'main item deux',
      'main item a',
      'main item b',
      'main item trois',
    ]);
  });

  it('leave blocks that were opened inside them', () => {
    expect(blocksOf('<p>un <b>gras<div>deux</b> trois</div>')).toEqual(['main text un gras', 'main text deux trois']);
  });

  it('are ignored when they never began', () => {
    expect(blocksOf('<p>un</span></em> mot</p></section>')).toEqual(['main text un mot']);
  });
});
