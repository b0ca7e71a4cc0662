import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPEARANCES, atMost, changedAppearance, exposesMore, LEAST_EXPOSING } from './appearance.ts';

const ANY = fc.constantFrom(...APPEARANCES);

describe('how an agent appears', () => {
  it('is as the team until they say otherwise', () => {
    expect(LEAST_EXPOSING).toBe(APPEARANCES[0]);
    expect(changedAppearance(null, 'first-name', 'somebody-else')).toBe('team');
  });

  it('is theirs to choose, up and down', () => {
    expect(changedAppearance(null, 'first-name', 'agent')).toBe('first-name');
    expect(changedAppearance('first-name', 'team', 'agent')).toBe('team');
  });

  it('can be raised by nobody else', () => {
    fc.assert(
      fc.property(ANY, ANY, (current, wanted) => {
        expect(exposesMore(changedAppearance(current, wanted, 'somebody-else'), current)).toBe(false);
      }),
    );
  });

  it('never goes over a ceiling, nor over what was chosen', () => {
    fc.assert(
      fc.property(ANY, ANY, (chosen, ceiling) => {
        const shown = atMost(chosen, ceiling);
        expect(exposesMore(shown, chosen) || exposesMore(shown, ceiling)).toBe(false);
        expect([chosen, ceiling]).toContain(shown);
      }),
    );
  });
});
