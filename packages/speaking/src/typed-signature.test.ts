import { describe, expect, it } from 'vitest';
import { endBeforeSignature } from './typed-signature.ts';

const NAMES = ['SD', 'S.D.', 'Sophie'];
const before = (text: string, language = 'fr') => text.slice(0, endBeforeSignature(text, NAMES, language));

describe('what was typed to sign', () => {
  it.each([
    ['Oui. ^SD', 'Oui.'],
    ['Oui. ^ SD', 'Oui.'],
    ['Oui.^SD', 'Oui.'],
    ['Oui. --SD', 'Oui.'],
    ['Oui. *SD*', 'Oui.'],
    ['Oui. (Sophie)', 'Oui.'],
    ['Oui ! Sophie !', 'Oui !'],
    ['Oui. SD Sophie', 'Oui. SD Sophie'],
    ['Oui. SD. Sophie', 'Oui.'],
    ['Best wishes, Sophie', 'Best wishes, Sophie'],
    ['', ''],
  ])('%j ends before it: %j', (text, end) => {
    expect(before(text)).toBe(end);
  });

  it('is parted from the text by what one says in its language', () => {
    expect(before('Best wishes, Sophie', 'en')).toBe('Best wishes,');
    expect(before('Best wishes, Sophie', 'oc')).toBe('Best wishes,');
  });

  it('is looked for at once, however often it stands there', () => {
    expect(before('^SD '.repeat(25_000))).toBe('');
    expect(before(' '.repeat(100_000))).toHaveLength(100_000);
  });
});
