import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { annotate } from '../annotate.ts';
import { assessProgramme } from '../assess.ts';
import { THEME_IDS } from '../codebook/theme.ts';
import { partOddsOf } from './parts.ts';
import { CLASSES, learnedOf, NONE, oddsOf, USUAL } from './shares.ts';
import { UNIT } from './weights.ts';

const AI = THEME_IDS.indexOf('ai');
const FIBRE = THEME_IDS.indexOf('broadband-fibre-wifi');

/** What « fibre », in the sentence and in a heading, and « robot » tell, and nothing else. */
const learned = (() => {
  const weights = new Int8Array(3 * CLASSES);
  weights[FIBRE] = 20;
  weights[AI] = -10;
  weights[CLASSES + AI] = 20;
  weights[2 * CLASSES + FIBRE] = 20;
  return learnedOf(['s fibre', 's robot', 'h fibre'], weights, []);
})();
const FAR = 'La fibre viendra dans toutes les rues du bourg, puis un robot répondra.';

describe('what parts of a sentence tell', () => {
  it('is what each stretch would tell alone, the most of it', () => {
    const { peaks, leads } = partOddsOf(annotate(FAR), learned);
    // One known word of value 1, and two more as if they were there.
    const alone = 20 * UNIT * Math.sqrt(USUAL / 3);
    expect(peaks[FIBRE]).toBeCloseTo(alone, 9);
    expect(peaks[AI]).toBeCloseTo(alone, 9);
    expect(leads[AI]).toBeCloseTo(alone, 9);
    expect(leads[FIBRE], 'before what tells nothing').toBeCloseTo(alone, 9);
    expect(oddsOf(annotate(FAR), learned)[AI], 'among the words of the other').toBeLessThan(alone);
  });

  it('takes words together that stand near each other', () => {
    // From « robot » on both tell, 20 and 10 less; from « fibre » on it alone.
    const { peaks } = partOddsOf(annotate('Un robot sur la fibre.'), learned);
    expect(peaks[AI]).toBeCloseTo(10 * UNIT * Math.sqrt(USUAL / 4), 9);
    expect(peaks[FIBRE]).toBeCloseTo(20 * UNIT * Math.sqrt(USUAL / 3), 9);
  });

  it('tells apart what stands above', () => {
    const above: boolean[] = [];
    assessProgramme([documentOf('# La fibre', 'Elle viendra dans toutes les rues.')], ({ annotated }) => {
      const parts = partOddsOf(annotated, learned);
      above.push(parts.hasAbove && parts.above[FIBRE]! > 0);
    });
    expect(above.at(-1)).toBe(true);
    expect(partOddsOf(annotate('La fibre viendra.'), learned)).toMatchObject({ hasAbove: false, above: new Float64Array(CLASSES) });
  });

  it('is a number for each class, whatever the text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { peaks, leads, above } = partOddsOf(annotate(text));
        for (const odds of [peaks, leads, above]) {
          expect(odds).toHaveLength(CLASSES);
          expect(odds.every(Number.isFinite)).toBe(true);
        }
        // No stretch leads before its own best.
        expect(Math.max(...leads.subarray(0, NONE))).toBeLessThan(1000);
      }),
    );
  });
});
