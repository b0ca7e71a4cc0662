import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyAddress, anyPath } from './any-address.ts';

it('is an address that any reader of addresses takes, with and without what it may have', () => {
  const seen = { path: 0, query: 0, fragment: 0, encoded: 0 };
  fc.assert(
    fc.property(anyAddress({ withQuery: true, withFragment: true }), (address) => {
      const url = new URL(address);
      if (url.pathname !== '/') seen.path++;
      if (url.search !== '') seen.query++;
      if (url.hash !== '') seen.fragment++;
      if (address.includes('%')) seen.encoded++;
    }),
    { numRuns: 500, seed: 1 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
});

it('has neither query nor fragment where nobody asks for them', () => {
  fc.assert(fc.property(anyAddress(), (address) => !/[?#]/.test(address)));
  fc.assert(fc.property(anyPath(), (path) => /^\/[^?#]*$/.test(path)));
});
