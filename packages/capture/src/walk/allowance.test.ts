import { expect, test } from 'vitest';
import type { Waiting } from '../frontier.ts';
import { Allowance } from './allowance.ts';

const item = (more: Partial<Waiting> = {}): Waiting => ({
  url: 'https://a.fr/',
  score: 0,
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
const OPTIONS = { budget: 10, hopPages: 3, documents: 2 };

test('each kind spends its own', () => {
  const allowance = new Allowance(OPTIONS);
  for (const spent of [item(), item({ reach: 'hop' }), item({ task: 'document' }), item({ task: 'sitemap' }), item({ task: 'probe' })])
    allowance.spend(spent);
  expect(allowance.room()).toEqual({ pages: 8, hopPages: 2, documents: 1 });
  expect(allowance.pages).toBe(2);
});

test('what only led elsewhere is given back', () => {
  const allowance = new Allowance(OPTIONS);
  for (const spent of [item({ reach: 'hop' }), item({ task: 'document' })]) {
    allowance.spend(spent);
    allowance.giveBack(spent);
  }
  expect(allowance.room()).toEqual({ pages: 10, hopPages: 3, documents: 2 });
});

test('a site that redirects everything comes to an end', () => {
  const allowance = new Allowance(OPTIONS);
  for (let n = 0; n < 3 * OPTIONS.budget + 20; n++) {
    expect(allowance.room().pages).toBe(10);
    allowance.spend(item());
    allowance.giveBack(item());
  }
  expect(allowance.room().pages).toBe(0);
});
