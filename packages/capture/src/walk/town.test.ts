import { describe, expect, test } from 'vitest';
import { Town } from './town.ts';

describe('the town', () => {
  test('has every host of its start’s site, and no other', () => {
    const town = new Town('https://www.rivebelle.fr/');
    expect(town.has('http://mediatheque.rivebelle.fr/livres')).toBe(true);
    expect(town.has('https://rivebelle-tourisme.fr/')).toBe(false);
    expect(town.has('mailto:mairie@rivebelle.fr')).toBe(false);
  });

  test('has the site that its start moved to as well', () => {
    const town = new Town('https://rivebelle.fr/');
    town.add('https://www.ville-rivebelle.fr/accueil');
    expect(town.has('https://ville-rivebelle.fr/')).toBe(true);
    expect(town.has('https://rivebelle.fr/')).toBe(true);
  });

  test('keeps its first home', () => {
    const town = new Town('https://rivebelle.fr/');
    expect(town.home).toBeNull();
    expect(town.settle('https://www.rivebelle.fr/')).toBe(true);
    expect(town.settle('https://autre.rivebelle.fr/')).toBe(false);
    expect(town.home).toBe('https://www.rivebelle.fr/');
  });

  test('is asked as its home answered, whatever a link says', () => {
    const town = new Town('https://rivebelle.fr/');
    expect(town.asAtHome('http://rivebelle.fr/a?b=1')).toBe('http://rivebelle.fr/a?b=1');
    town.settle('https://www.rivebelle.fr/');
    expect(town.asAtHome('http://rivebelle.fr/a?b=1')).toBe('https://www.rivebelle.fr/a?b=1');
    expect(town.asAtHome('http://rivebelle.fr:8080/a')).toBe('http://rivebelle.fr:8080/a');
    expect(town.asAtHome('http://mediatheque.rivebelle.fr/')).toBe('http://mediatheque.rivebelle.fr/');
  });
});
