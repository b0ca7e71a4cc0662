import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetworkRefusal } from '../refusal.ts';
import { serverName } from './server-name.ts';

describe('what somebody types in as their server', () => {
  it.each([
    ['social.brezan.fr', 'https://social.brezan.fr', null],
    [' https://Social.Brezan.fr/@mairie ', 'https://social.brezan.fr', null],
    ['@mairie@social.brezan.fr', 'https://social.brezan.fr', 'mairie'],
    ['mairie@social.brezan.fr', 'https://social.brezan.fr', 'mairie'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', null],
    ['bücher.example', 'https://xn--bcher-kva.example', null],
  ])('names a server, and perhaps an account: %s', (typed, origin, user) => {
    expect(serverName(typed, 'https')).toEqual({ origin, user });
  });

  it.each(['', '   ', 'deux mots', 'https://', 'https://moi:mot@social.brezan.fr/', 'javascript:alert(1)', '@@'])(
    'names none: %s',
    (typed) => {
      expect(() => serverName(typed, 'https')).toThrow(NetworkRefusal);
    },
  );

  it('is an origin of the web or refused, whatever it is', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (typed) => {
        try {
          expect(serverName(typed, 'https').origin).toMatch(/^https?:\/\/[^/]+$/);
        } catch (error) {
          expect(error).toBeInstanceOf(NetworkRefusal);
        }
      }),
    );
  });
});
