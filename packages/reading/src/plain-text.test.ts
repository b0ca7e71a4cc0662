import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POST_UNITS, plainText, textOfEither, textOfHtml } from './plain-text.ts';

describe('the words of HTML', () => {
  it.each([
    ['<p>Bonjour,</p><p>la piscine ferme à 18&nbsp;h.<br>Sophie</p>', 'Bonjour,\nla piscine ferme à 18\u00a0h.\nSophie'],
    [
      '<p>Voir <a href="https://valdor.fr/a"><span class="invisible">https://</span><span>valdor.fr/a</span></a> ^SD</p>',
      'Voir https://valdor.fr/a ^SD',
    ],
    ['<p>3 &lt; 5 &amp; l&#39;été</p>', "3 < 5 & l'été"],
    ['3 < 5 et 7 > 6', '3 < 5 et 7 > 6'],
    ['<script>alert(1)</script><p>reste</p><style>p{}</style>', 'reste'],
    ['<ul><li>un</li><li>deux</li></ul>', 'un\ndeux'],
    ['un\n  deux', 'un deux'],
  ])('are what a person reads: %s', (html, text) => {
    expect(textOfHtml(html)).toEqual({ text, cut: false });
  });

  it('end where a post has more signs than are kept, never within one', () => {
    const { text, cut } = textOfHtml(`<p>a${'😀'.repeat(POST_UNITS)}</p>`);
    expect(cut).toBe(true);
    expect(text.length).toBe(POST_UNITS - 1);
    expect(text.isWellFormed()).toBe(true);
  });

  it('keep what turns the direction of writing and what has no width: places in a text rest upon it', () => {
    const text = 'a\u202eb\u202c\u200bc\u2066d\u2069 ^S\u200dD';
    expect(plainText(text)).toEqual({ text, cut: false });
    expect(textOfHtml(`<p>${text}</p>`)).toEqual({ text, cut: false });
  });

  it('hold no sign that is no text', () => {
    expect(plainText('a\u0000b\u001b[31mc\ud800d').text).toBe('ab[31mc\ufffdd');
  });

  it('are there for any text at all, well formed, within the limit, and the same again', () => {
    const text = fc.oneof(
      anyText({ maxLength: 300 }),
      fc
        .array(fc.constantFrom('<p>', '</p>', '<br>', '<', '&', '&lt', '<!--', '<![CDATA[', '\ud800', ' ', '\r', 'é', '<script>'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        for (const read of [textOfHtml, textOfEither, plainText]) {
          const { text: words } = read(source, 50);
          expect(words.length).toBeLessThanOrEqual(50);
          expect(words.isWellFormed()).toBe(true);
          expect(plainText(words, 50).text).toBe(words);
        }
      }),
    );
  });

  it('take time that grows with their length alone', () => {
    for (const piece of ['<', ' ', ' \n', '<p ', '&', '<div>', '\t']) {
      const began = process.cpuUsage();
      textOfHtml(piece.repeat(200_000));
      plainText(piece.repeat(200_000));
      const { user } = process.cpuUsage(began);
      expect(user / 1e6).toBeLessThan(5);
    }
  });
});

describe('a text of which nobody says what it is', () => {
  it('keeps its lines where no tag is in it', () => {
    expect(textOfEither('un &amp; deux\ntrois <3').text).toBe('un & deux\ntrois <3');
  });

  it('is HTML where a tag is', () => {
    expect(textOfEither('<p>un</p><p>deux</p>').text).toBe('un\ndeux');
  });
});
