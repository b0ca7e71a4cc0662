import { describe, expect, it } from 'vitest';
import { movedFindings, readFindings, saidOfMoves, writtenFindings } from '../scripts/rubric/findings.js';

const BEFORE = new Map([
  ['rivebelle canteen', 'level 2: a form'],
  ['rivebelle library', 'level 3'],
  ['saint-lorme library', 'absence'],
]);
const AFTER = new Map([
  ['rivebelle canteen', 'level 3: a portal'],
  ['rivebelle library', 'level 3'],
  ['cormeilhac library', 'level 1'],
]);

describe('the record of what was found in the fixtures', () => {
  it('is read as it was written', () => {
    expect(readFindings(writtenFindings(BEFORE))).toEqual(BEFORE);
  });

  it('says which findings moved, from what to what', () => {
    expect(movedFindings(BEFORE, AFTER)).toEqual([
      { key: 'rivebelle canteen', from: 'level 2: a form', to: 'level 3: a portal' },
      { key: 'cormeilhac library', from: '–', to: 'level 1' },
      { key: 'saint-lorme library', from: 'absence', to: '–' },
    ]);
    expect(saidOfMoves('towns', '1.0.0', BEFORE, AFTER).split('\n').slice(0, 4)).toEqual([
      'towns: 3 of 3 findings of the fixtures moved since 1.0.0',
      '  rivebelle canteen',
      '    from level 2: a form',
      '    to   level 3: a portal',
    ]);
    expect(saidOfMoves('towns', '1.0.0', BEFORE, BEFORE)).toBe('towns: 0 of 3 findings of the fixtures moved since 1.0.0');
  });
});
