import { expect, it } from 'vitest';
import { isOwners } from './owners.ts';

it.each(['shonas', 'keepers', 'mayors'])('%s says whose it is', (word) => {
  expect(isOwners(word)).toBe(true);
});

it.each(['news', 'bus', 'trains', 'isla'])('%s does not', (word) => {
  expect(isOwners(word)).toBe(false);
});
