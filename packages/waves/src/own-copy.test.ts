import { expect, it } from 'vitest';
import { isOwnCopy } from './own-copy.ts';

it.each([
  [true, { source: { kind: 'folder', path: '/copies', ownCopy: true } }],
  [false, { source: { kind: 'folder', path: '/copies' } }],
  [false, { source: { kind: 'folder', path: '/copies', ownCopy: 'true' } }],
  [false, { source: { kind: 'network', ownCopy: true } }],
  [false, { source: null }],
  [false, {}],
])('says %s of a wave with the options %j', (own, options) => {
  expect(isOwnCopy(options)).toBe(own);
});
