import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { assessProgramme } from '../assess.ts';
import { THEMES } from './index.ts';
import { THEME_IDS } from './theme.ts';

describe('the codebook', () => {
  it('has the seventeen themes, in their order', () => {
    expect(THEMES.map(({ id }) => id)).toEqual(THEME_IDS);
  });

  it('knows both depths, and bridges to each topic that was counted in 2014', () => {
    expect(new Set(THEMES.map(({ depth }) => depth))).toEqual(new Set(['classic', 'disruptive']));
    const topics = THEMES.flatMap(({ topic2014 }) => topic2014 ?? []);
    expect(topics).toEqual(expect.arrayContaining(['services', 'open data', 'e-health', 'smart city']));
  });

  describe.each(THEMES.map((theme) => [theme.id, theme] as const))('%s', (id, theme) => {
    it.each(theme.examples)('is said by “%s”', (text) => {
      expect(assessProgramme([documentOf(text)]).themes).toContain(id);
    });

    it.each(theme.nearMisses)('is not said by “%s”', (text) => {
      expect(assessProgramme([documentOf(text)]).themes).not.toContain(id);
    });
  });
});
