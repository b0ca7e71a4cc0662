import { anyText } from '@beffroi/domain/testing';
import { textOfHtml } from '@beffroi/reading/plain-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameText, isShownAs, sendable } from './same-text.ts';

describe('a text that was sent', () => {
  it.each([
    [
      'Bonjour @camille@pouet.example, à 9 h',
      '<p>Bonjour <span class="h-card"><a href="https://pouet.example/@camille">@<span>camille</span></a></span>, à 9 h</p>',
    ],
    [
      'Voir https://valdor.fr/une/longue/adresse',
      '<p>Voir <a href="https://valdor.fr/une/longue/adresse"><span class="invisible">https://</span><span class="ellipsis">valdor.fr/une/longue</span><span class="invisible">/adresse</span></a></p>',
    ],
    ['un\n\ndeux  trois', '<p>un</p><p>deux trois</p>'],
    ['3 < 5 & « ça »', '<p>3 &lt; 5 &amp; « ça »</p>'],
    ['#PiscineMunicipale ^SD', '<p><a href="/tags/x">#<span>PiscineMunicipale</span></a> ^SD</p>'],
  ])('is known again as Mastodon shows it: %s', (sent, content) => {
    const { text } = textOfHtml(content);
    expect([isShownAs(sent, text), isSameText(sent, { source: null, shown: text })]).toEqual([true, true]);
  });

  it('is known again where a server takes tags for tags, and a reader sees another', () => {
    const sent = 'un <b>gras</b>\nreste';
    const { text } = textOfHtml('un <b>gras</b><br>reste<br>');
    expect([isShownAs(sent, text), isSameText(sent, { source: null, shown: text })]).toEqual([false, true]);
    expect(isSameText(sent, { source: sent, shown: 'tout autre' })).toBe(true);
  });

  it('is not one that differs by a word, a number or an account', () => {
    expect(isSameText('À 9 h', { source: null, shown: 'À 10 h' })).toBe(false);
    expect(isSameText('@camille@a.example oui', { source: null, shown: '@sacha oui' })).toBe(false);
    expect(isSameText('écrire à mairie@brezan.fr', { source: null, shown: 'écrire à mairie' })).toBe(false);
  });

  it('is itself, whatever it is, and holds no sign that ends a text', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 100 }), (text) => {
        expect(isShownAs(text, text)).toBe(true);
        expect(isSameText(text, { source: sendable(text), shown: '' })).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
        expect(sendable(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
      }),
    );
  });
});
