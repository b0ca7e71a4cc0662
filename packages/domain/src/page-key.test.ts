import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostOf } from './page-key.ts';

const plainly = (url: string): string => /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';

it('the host of an address is the same, whatever was asked before', () => {
  const anyUrl = fc
    .array(fc.constantFrom('http://', 'https://', 'HTTPS://', 'a.fr', 'A.fr', 'b', '@', ':', '/', '?', '#', '80', '.', 'a@b'), {
      maxLength: 7,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(anyUrl, { maxLength: 6 }), (urls) => {
      for (const url of urls) expect(hostOf(url)).toBe(plainly(url));
    }),
    { numRuns: 2_000 },
  );
  expect([hostOf('https://www.Valdor.fr:443/a'), hostOf('mailto:a@b.fr')]).toEqual(['www.valdor.fr', '']);
});
