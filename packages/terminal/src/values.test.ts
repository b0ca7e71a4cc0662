import { describe, expect, it } from 'vitest';
import { frTerminal as fr } from './messages/fr.ts';
import { Refusal } from './refusal.ts';
import { budgetOf, delayOf, instantOf, renderOf, townOf } from './values.ts';

describe('values', () => {
  it('are read for what they mean', () => {
    expect(instantOf('2026-11-24', 0, fr)).toBe('2026-11-24T12:00:00.000Z');
    expect(instantOf(null, 0, fr)).toBe('1970-01-01T00:00:00.000Z');
    expect(townOf('2a004', fr)).toBe('2A004');
    expect(delayOf('0,5', fr)).toBe(500);
    expect(delayOf(null, fr)).toBeNull();
    expect(budgetOf('12', fr)).toBe(12);
    expect(renderOf(null, fr)).toBe('auto');
  });

  it.each([
    ['a date', () => instantOf('24/11/2026', 0, fr)],
    ['an INSEE code', () => townOf('35', fr)],
    ['a delay', () => delayOf('soon', fr)],
    ['a budget', () => budgetOf('0', fr)],
    ['a way to render', () => renderOf('maybe', fr)],
  ])('are refused when they are not %s', (_, wrong) => {
    expect(wrong).toThrow(Refusal);
  });
});
