import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealingKeys } from './sealing.ts';

const [ONE, OTHER] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));

describe('secrets at rest', () => {
  it('come back as they were, and never look alike', () => {
    const keys = sealingKeys(ONE);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, binding) => {
        const sealed = keys.seal(text, binding);
        expect(keys.open(sealed, binding)).toBe(Buffer.from(text, 'utf8').toString('utf8'));
        expect(keys.seal(text, binding)).not.toBe(sealed);
      }),
    );
  });

  it('open nowhere but where they belong, and not once they were changed', () => {
    const keys = sealingKeys(ONE);
    const sealed = keys.seal('secret', 'channel:1');
    expect(() => keys.open(sealed, 'channel:2')).toThrow(expect.objectContaining({ code: 'wrong-key' }));
    for (let at = sealed.indexOf('.') + 1; at < sealed.length - 1; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => keys.open(changed, 'channel:1')).toThrow(expect.objectContaining({ code: 'wrong-key' }));
    }
  });

  it('open with a key that is on its way out, and are sealed with the new one', () => {
    const sealed = sealingKeys(ONE).seal('secret', 'channel:1');
    const both = sealingKeys(`${OTHER}, ${ONE}`);
    expect([both.open(sealed, 'channel:1'), both.isOld(sealed)]).toEqual(['secret', true]);
    const anew = both.seal('secret', 'channel:1');
    expect([sealingKeys(OTHER).open(anew, 'channel:1'), both.isOld(anew)]).toEqual(['secret', false]);
    expect(() => sealingKeys(OTHER).open(sealed, 'channel:1')).toThrow(expect.objectContaining({ code: 'wrong-key' }));
  });

  it.each([undefined, '', ' , ', 'short', `${ONE},c2hvcnQ=`])('need keys of 32 bytes: %o is refused, and not repeated', (written) => {
    expect(() => sealingKeys(written)).toThrow(
      expect.objectContaining({ code: 'no-key', message: expect.not.stringContaining('c2hvcnQ=') }),
    );
  });

  it.each(['', '.', 'zzz', 'deadbeef.', `${'a'.repeat(8)}.AAAA`])('that are none are refused: %o', (sealed) => {
    expect(() => sealingKeys(ONE).open(sealed, '')).toThrow(expect.objectContaining({ code: 'wrong-key' }));
  });
});
