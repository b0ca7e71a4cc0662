import { describe, expect, it } from 'vitest';
import { viaOf } from './via.ts';

describe('an address that plays every host', () => {
  it('is taken from this machine only', () => {
    expect(viaOf({ BEFFROI_VIA: '127.0.0.1:8080' })).toBe('127.0.0.1:8080');
    expect(viaOf({ BEFFROI_VIA: '[::1]:8080' })).toBe('[::1]:8080');
    for (const other of ['', 'example.org:80', '10.0.0.1:80', '127.0.0.1:80/path', 'me@127.0.0.1:80', '127.0.0.1.example.org:80']) {
      expect(viaOf({ BEFFROI_VIA: other }), other).toBeNull();
    }
    expect(viaOf({})).toBeNull();
  });
});
