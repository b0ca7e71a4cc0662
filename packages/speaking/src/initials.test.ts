import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsFault, initialsKey, proposedInitials } from './initials.ts';

describe('proposed initials', () => {
  it.each([
    ['Sophie Durand', [], 'SD'],
    ['Sophie Durand', ['SD'], 'SoD'],
    ['Sylvie Dupont', ['sd', 'SoD'], 'SyD'],
    ['Sophie Dupuis', ['SD', 'SoD'], 'SDu'],
    ['Sophie Dubois', ['SD', 'SoD', 'SDu'], 'SoDu'],
    ['Jean-Pierre Martin', [], 'JPM'],
    ['Jean-Pierre Martin', ['JPM'], 'JM'],
    ['Anne de la Tour d’Auvergne', [], 'ATA'],
    ['Élise Öztürk', [], 'EO'],
    ['Sophie', [], 'So'],
    ['De La', [], 'DL'],
    ['Paul Simon', [], 'PaS'],
    ['王 芳', [], '王芳'],
  ])('of %s, beside %j, are %s', (name, taken, letters) => {
    expect(proposedInitials(name, taken)[0]).toBe(letters);
  });

  it('are none for a name without letters', () => {
    expect(proposedInitials('42 !', [])).toEqual([]);
  });

  it('may always be taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(fc.string({ maxLength: 4 })), (name, taken) => {
        for (const letters of proposedInitials(name, taken)) expect(initialsFault(letters, taken)).toBeNull();
      }),
    );
  });

  it('are found for thirty people of one name', () => {
    const taken: string[] = [];
    for (let at = 0; at < 30; at++) taken.push(proposedInitials('Sophie Durand', taken)[0]!);
    expect(new Set(taken.map((letters) => letters.toLowerCase())).size).toBe(30);
  });
});

describe('chosen initials', () => {
  it.each([
    ['SD', null],
    ['Éd', null],
    ['S', 'too-short'],
    ['SDURA', 'too-long'],
    ['S1', 'not-letters'],
    ['S.D', 'not-letters'],
    ['', 'too-short'],
    ['lm', 'taken'],
    ['ÉB', 'taken'],
  ])('%j: %s', (initials, fault) => {
    expect(initialsFault(initials, ['LM', 'eb'])).toBe(fault);
  });
});

describe('the public key', () => {
  it('tells of each what they agree to, and of who agrees to less nothing', () => {
    const owner = { since: '2026-01-05', until: null };
    const key = initialsKey([
      { ...owner, initials: 'SD', firstName: 'Sophie', appearance: 'first-name' },
      { ...owner, initials: 'KB', firstName: 'Karim', appearance: 'initials' },
      { ...owner, initials: 'NL', firstName: 'Nora', appearance: 'pseudonym' },
      { ...owner, initials: 'EV', firstName: 'Élise', appearance: 'team' },
    ]);
    expect(key).toEqual([
      { ...owner, initials: 'KB', name: null },
      { ...owner, initials: 'SD', name: 'Sophie' },
    ]);
  });
});
