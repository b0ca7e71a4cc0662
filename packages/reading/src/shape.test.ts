import { describe, expect, it } from 'vitest';
import { isPlaceholder, isToolWording, ShapeCounter } from './shape.ts';

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

  it('counts tabs whose text comes where another’s stands, and no tab that has a panel of its own', () => {
    const counter = new ShapeCounter();
    counter.scripts = 1;
    for (const panel of ['one', 'one', 'one', 'own']) counter.promise(panel, true);
    // Two buttons of one accordion open the same panel.
    counter.promise('twice');
    counter.promise('twice');
    for (const panel of ['one', 'own', 'twice']) counter.held(panel, 90);
    expect(counter.finish(0, 0).emptyPanels).toBe(2);
  });

  it.each([
    [3, 3, 0],
    [3, 1, 2],
    [1, 0, 0],
    [0, 4, 0],
  ])('of %i tabs without a name, beside %i panels of tabs, %i show what is not there yet', (tabs, panels, unfilled) => {
    const counter = new ShapeCounter();
    counter.unnamedTabs = tabs;
    counter.tabPanels = panels;
    expect(counter.finish(0, 0).emptyPanels).toBe(unfilled);
  });

  it('counts what is named in the way of some program only where it stands there and is empty', () => {
    const counter = new ShapeCounter();
    for (const panel of ['full', 'empty', 'nowhere']) counter.point(panel);
    counter.held('full', 12);
    counter.held('empty', 0);
    expect(counter.finish(0, 0).emptyPanels).toBe(1);
  });

  it.each([
    ['Chargement…', true],
    ['Chargement en cours, veuillez patienter', true],
    ['Loading...', true],
    ['…', true],
    ['', false],
    ['Chargement des encombrants le mardi à 6 heures, devant chez vous.', false],
    ['Il est affiché.', false],
  ])('«%s» only says that something will come: %s', (text, coming) => {
    expect(isPlaceholder(text)).toBe(coming);
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
