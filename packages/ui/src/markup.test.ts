import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html, rawMarkup } from './markup.ts';

it('escapes texts, keeps markup, and leaves out what is not there', () => {
  const list = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${list}</ul>${null}${false}${rawMarkup('<hr>')}${2}`.markup).toBe('<ul><li>a</li><li>&#60;b&#62;</li></ul><hr>2');
});

it('lets no text end the attribute or the element it stands in', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const { markup } = html`<a title="${text}">${text}</a>`;
      expect(markup.match(/</g)).toHaveLength(2);
      expect(markup.match(/"/g)).toHaveLength(2);
    }),
  );
});
