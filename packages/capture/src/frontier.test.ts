import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Frontier, type Waiting } from './frontier.ts';

const waiting = (url: string, score: number, more: Partial<Waiting> = {}): Waiting => ({
  url,
  score,
  task: 'page',
  reach: 'town',
  hops: 0,
  referrer: null,
  redirects: 0,
  start: false,
  depth: 0,
  cookie: null,
  ...more,
});
const room = { pages: 100, hopPages: 100, documents: 100 };
const drain = (frontier: Frontier, left = room): string[] => {
  const urls: string[] = [];
  for (let next = frontier.take(() => true, left); next !== null; next = frontier.take(() => true, left)) urls.push(next.url);
  return urls;
};

describe('Frontier', () => {
  test('gives the best first, and of equal ones the first found', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 }), (scores) => {
        const frontier = new Frontier();
        for (const [n, score] of scores.entries()) frontier.add(waiting(`https://h${n % 3}.fr/${n}`, score));
        const wanted = scores.map((score, n) => ({ score, n })).sort((a, b) => b.score - a.score || a.n - b.n);
        expect(drain(frontier)).toEqual(wanted.map(({ n }) => `https://h${n % 3}.fr/${n}`));
      }),
    );
  });

  test('gives each page once, with the best score it was found with', () => {
    const frontier = new Frontier();
    frontier.add(waiting('https://a.fr/x', 1));
    frontier.add(waiting('https://a.fr/y', 2));
    frontier.add(waiting('http://www.a.fr/x/', 3));
    frontier.add(waiting('https://a.fr/y', 1));
    expect(frontier.size).toBe(2);
    expect(drain(frontier)).toEqual(['http://www.a.fr/x/', 'https://a.fr/y']);
    frontier.add(waiting('https://a.fr/x', 9));
    expect(frontier.size).toBe(0);
  });

  test('a host that is ready does not spend the room on what is worth less than what waits elsewhere', () => {
    const frontier = new Frontier();
    for (let n = 0; n < 5; n++) frontier.add(waiting(`https://busy.fr/${n}`, 10));
    frontier.add(waiting('https://idle.fr/', 1));
    const left = { pages: 5, hopPages: 5, documents: 0 };
    expect(frontier.take((gate) => gate === 'idle.fr', left)).toBeNull();
    expect(frontier.take((gate) => gate === 'idle.fr', { ...left, pages: 6 })?.url).toBe('https://idle.fr/');
  });

  test('hops that have no room left do not stand before pages', () => {
    const frontier = new Frontier();
    for (let n = 0; n < 5; n++) frontier.add(waiting(`https://vendor.fr/${n}`, 10, { reach: 'hop', hops: 1 }));
    frontier.add(waiting('https://a.fr/', 1));
    const left = { pages: 1, hopPages: 0, documents: 0 };
    expect(frontier.hasWork(left)).toBe(true);
    expect(drain(frontier, left)).toEqual(['https://a.fr/']);
    expect(frontier.left(3).map(({ url }) => url)).toEqual(['https://vendor.fr/0', 'https://vendor.fr/1', 'https://vendor.fr/2']);
  });
});
