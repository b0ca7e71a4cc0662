import { describe, expect, it } from 'vitest';
import { isToolWording, ShapeCounter } from './shape.ts';

describe('shape', () => {
  it('counts promises whose panel is missing or empty', () => {
    const counter = new ShapeCounter();
    counter.scripts = 1;
    counter.promise('full');
    counter.promise('empty');
    counter.promise('missing');
    counter.promise('');
    counter.held('full', 12);
    counter.held('empty', 0);
    expect(counter.finish(10, 20)).toMatchObject({ emptyPanels: 3, mainCharacters: 10, characters: 20 });
  });

  it.each([
    ['Vous devez activer JavaScript', true],
    ['You need to enable JavaScript to run this app', true],
    ['JavaScript est désactivé dans votre navigateur', true],
    ['Image de remplacement', false],
  ])('«%s» asks for scripts: %s', (text, plea) => {
    const counter = new ShapeCounter();
    counter.noscript(text);
    expect(counter.noscriptPlea).toBe(plea);
  });

  it('knows the wordings of tools, which promise nothing', () => {
    expect(isToolWording('Imprimer la page')).toBe(true);
    expect(isToolWording('Voir les créneaux')).toBe(false);
  });
});
