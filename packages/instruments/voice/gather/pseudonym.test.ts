import { parseInstant } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudonymsOf } from './pseudonym.ts';

const instant = parseInstant('2026-11-24T12:00:00.000Z')!;
const later = parseInstant('2027-11-24T12:00:00.000Z')!;

describe('a pseudonym', () => {
  it('is the same within an archive, and another for another wave, another town, another person, and for a post', () => {
    const { ofAuthor, ofPost } = pseudonymsOf(instant, 'a');
    expect(ofAuthor('camille')).toMatch(/^[0-9a-f]{12}$/);
    expect(ofPost('camille')).toMatch(/^[0-9a-f]{16}$/);
    expect(pseudonymsOf(instant, 'a').ofAuthor('camille')).toBe(ofAuthor('camille'));
    const all = [
      ofAuthor('camille'),
      ofAuthor('sacha'),
      pseudonymsOf(later, 'a').ofAuthor('camille'),
      pseudonymsOf(instant, 'b').ofAuthor('camille'),
      ofPost('camille').slice(0, 12),
    ];
    expect(new Set(all).size).toBe(5);
  });

  it('says nothing of the name that it stands for', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3 }),
        (name) => !pseudonymsOf(instant, 'a').ofAuthor(name).includes(name) || /^[0-9a-f]+$/.test(name),
      ),
    );
  });
});
