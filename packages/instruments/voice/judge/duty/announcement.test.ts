import { readFileSync } from 'node:fs';
import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Announcement, announcementOf } from './announcement.ts';

interface Case {
  readonly text: string;
  readonly says: Announcement;
}

const casesOf = (begins: string): Case[] =>
  ['fr', 'en'].flatMap((language) =>
    readFileSync(new URL(`cases/${begins}-${language}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case),
  );

describe('what a post says of a turn', () => {
  it.each(casesOf('finds').map(({ text, says }) => [text, says] as const))('is read in: %s', (text, says) => {
    expect(announcementOf(text)).toEqual(says);
  });

  it.each(casesOf('ignores').map(({ text }) => [text] as const))('is nothing in: %s', (text) => {
    expect(announcementOf(text)).toBeNull();
  });

  it('throws at no text, and ends within a day', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), fc.nat(99), (text, hour) => {
        for (const said of [text, `avec vous jusqu’à ${hour} h ${text}`]) {
          const until = announcementOf(said)?.until ?? 0;
          expect(until >= 0 && until < 25 * 60).toBe(true);
        }
      }),
    );
  });
});
