import { isKey } from '@beffroi/archive-store';
import { instantFrom } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveKey, isWaveName } from './keys.ts';

describe('the name of a wave', () => {
  it.each(['2026', 'services-2026.1', 'a', 'Vague_Bretagne'])('may be %s', (name) => {
    expect(isWaveName(name)).toBe(true);
  });

  it.each(['', '.', '..', '-x', 'x.', 'a..b', 'a/b', 'a b', 'été', 'a\n', 'x'.repeat(101)])('may not be %j', (name) => {
    expect(isWaveName(name)).toBe(false);
  });

  it('always makes keys that an archive store takes', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9._-]{1,100}$/),
        fc.uuid(),
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2999-01-01') }),
        (name, claim, date) => {
          fc.pre(isWaveName(name));
          expect(isKey(archiveKey(name, '2A004', instantFrom(date.getTime()), claim))).toBe(true);
        },
      ),
    );
  });
});

describe('the key of an archive', () => {
  it('tells wave, territory, instant and claim', () => {
    expect(archiveKey('2026', '99001', instantFrom(Date.UTC(2026, 10, 24, 12)), '1b4e28ba-2fa1-4d7e-a3f0-0242ac130003')).toBe(
      'waves/2026/99001/2026-11-24T12-00-00.000Z-1b4e28ba.warc.gz',
    );
  });
});
