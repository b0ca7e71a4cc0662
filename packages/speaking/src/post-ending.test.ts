import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partEnding } from './post-ending.ts';

describe('the links and hashtags behind a post', () => {
  it.each([
    ['Oui. #a https://b.example', 'Oui.', '#a https://b.example'],
    ['Oui\n\n#a', 'Oui', '#a'],
    ['Bus 4 retardé #Brezan', 'Bus 4 retardé', '#Brezan'],
    ['Venez à la #piscine #Brezan', 'Venez à la #piscine', '#Brezan'],
    ['Voir : https://b.example', 'Voir : https://b.example', ''],
    ['La fête de l’#ecole', 'La fête de l’#ecole', ''],
    ['Rendez-vous à l’ https://b.example', 'Rendez-vous à l’ https://b.example', ''],
    ['Tout sur https://b.example.', 'Tout sur https://b.example.', ''],
    ['#a #b', '', '#a #b'],
    ['Lot #1', 'Lot #1', ''],
  ])('%j', (text, body, tail) => {
    expect(partEnding(text)).toMatchObject({ body, tail });
  });

  it('and the rest are the whole text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '#a', 'https://a.b', '\n', 'la', ':')).map((all) => all.join(' ').trim()),
        (text) => {
          const { body, gap, tail } = partEnding(text);
          expect(body + gap + tail).toBe(text);
        },
      ),
    );
  });
});
