import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPost, firstSigns, lengthOf } from './count.ts';

const MASTODON = { most: 500, unit: 'characters', link: 23 } as const;
const BLUESKY = { most: 300, unit: 'graphemes', link: null, bytes: 3000 } as const;

describe('the length of a post', () => {
  it.each([
    ['counts signs', 'Bonjour à tous', 14],
    ['counts any link as 23', 'https://ville.example/un/tres/long/chemin/vers/la/page?q=1', 23],
    ['leaves the full stop behind a link outside of it', 'Voir https://a.example.', 5 + 23 + 1],
    ['leaves the bracket that was opened before a link outside of it', '(https://a.example)', 1 + 23 + 1],
    ['keeps a bracket that a link opened itself', 'https://a.example/b_(c)', 23],
    ['counts of a mention its first part only', '@marc@social.tres-long.example oui', 5 + 4],
    ['counts a mention of the same server whole', '@marc oui', 9],
    ['takes an e-mail address for no mention', 'a@ville.example', 15],
    ['counts a family by its code points', '👨‍👩‍👧', 5],
  ])('%s', (_title, text, count) => {
    expect(countPost(text, MASTODON)).toEqual({ count, left: 500 - count, bytesOver: 0 });
  });

  it('counts a family as one sign, and a link as what it is, where the network does', () => {
    expect(countPost('👨‍👩‍👧 https://a.example', BLUESKY)).toEqual({ count: 1 + 1 + 17, left: 281, bytesOver: 0 });
  });

  it('counts the content warning too', () => {
    expect(countPost('Oui', MASTODON, 'Accident').count).toBe(11);
  });

  it('says by how many bytes a post is too long', () => {
    expect(countPost('a'.repeat(10), { ...BLUESKY, bytes: 7 }).bytesOver).toBe(3);
    expect(countPost('é€🙂', { ...BLUESKY, bytes: 8 }).bytesOver).toBe(1);
  });

  it('is never longer in graphemes than in code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(lengthOf(text, 'graphemes')).toBeLessThanOrEqual(lengthOf(text, 'characters'));
        expect(lengthOf(text, 'characters')).toBe([...text].length);
      }),
    );
  });

  it('is counted at once, however hostile the text', () => {
    for (const text of ['https://a.b'.padEnd(100_000, ')'), '@'.repeat(100_000), '@a'.repeat(50_000), `e${'\u0301'.repeat(99_999)}`])
      expect(countPost(text, MASTODON).count).toBeGreaterThan(0);
  });
});

describe('the first signs of a text', () => {
  it('never end within a sign', () => {
    expect(firstSigns('a👨‍👩‍👧b', 2)).toBe('a👨‍👩‍👧');
  });

  it('are at most as many as asked, and all where they fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(50), (text, most) => {
        const first = firstSigns(text, most);
        expect(text.startsWith(first)).toBe(true);
        expect(lengthOf(first, 'graphemes')).toBe(Math.min(most, lengthOf(text, 'graphemes')));
      }),
    );
  });
});
