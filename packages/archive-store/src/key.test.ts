import { join, normalize, sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPrefix, isKey } from './key.ts';

const nearKey = fc
  .array(fc.oneof(fc.constantFrom('a', 'B', '9', '.', '..', '/', '_', '-', '\\', '%', ' ', '\0', 'é'), fc.string()), { maxLength: 12 })
  .map((all) => all.join(''));

test('the keys of archives and their indexes are keys', () => {
  for (const end of ['.warc.gz', '.cdxj'])
    expect(isKey(`waves/Printemps_2026.v2/2A004/2026-11-24T12-00-00.000Z-1b4e28ba${end}`)).toBe(true);
});

test('no key leads out of the folder, to a hidden file, or needs escaping in an address', () => {
  const root = join(sep, 'archive-store');
  fc.assert(
    fc.property(nearKey, (text) => {
      fc.pre(isKey(text));
      const path = join(root, ...text.split('/'));
      expect(path).toBe(normalize(path));
      expect(path.startsWith(root + sep)).toBe(true);
      expect(path.split(sep).some((segment) => segment.startsWith('.'))).toBe(false);
      expect(new URL(text, 'https://s3.example.org/').pathname).toBe(`/${text}`);
    }),
    { numRuns: 300 },
  );
});

test('whatever begins a key is a prefix', () => {
  const segment = fc.stringMatching(/^[a-z0-9_][a-z0-9._-]{0,8}$/);
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), fc.nat(), (segments, cut) => {
      const key = segments.join('/');
      expect(isKey(key)).toBe(true);
      expect(() => checkPrefix(key.slice(0, cut % (key.length + 1)))).not.toThrow();
    }),
  );
});
