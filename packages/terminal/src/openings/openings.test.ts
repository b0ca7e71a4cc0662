import { describe, expect, it } from 'vitest';
import { parseCommand } from '../arguments.ts';
import { TERMINAL_MESSAGES } from '../messages/messages.ts';
import { SOURCES } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { isWebHost, userAgentOf } from './openings.ts';

const messages = TERMINAL_MESSAGES.fr;
const AUDIT = {
  name: 'audit',
  options: SOURCES,
  least: 1,
  most: 1,
  help: { chapter: 'town', fr: '', en: '' },
  run: async () => async () => 0,
} as const;

describe('who asks', () => {
  const named = (words: readonly string[], env: NodeJS.ProcessEnv = {}, own = false) =>
    userAgentOf(parseCommand(AUDIT, ['https://www.ma-commune.fr/', ...words], { messages, language: 'fr' }), env, { own }, messages);

  it.each([
    ['the contact of the line', ['--contact', 'a@example.org'], {}, /^Beffroi\/\S+ \(\+a@example\.org\)$/],
    ['the contact of the environment', [], { BEFFROI_CONTACT: 'b@example.org' }, /^Beffroi\/\S+ \(\+b@example\.org\)$/],
    ['a User-Agent that holds one', ['--user-agent', 'Moi (https://example.org/)'], {}, /^Moi \(https:\/\/example\.org\/\)$/],
    [
      'the contact beside a User-Agent that holds none',
      ['--user-agent', 'Moi', '--contact', 'a@example.org'],
      {},
      /^Moi \(\+a@example\.org\)$/,
    ],
  ])('can be written to by %s', (_, words, env, expected) => {
    expect(named(words, env)).toMatch(expected);
  });

  it.each([
    ['no contact', []],
    ['an empty contact', ['--contact', ' ']],
    ['a User-Agent alone', ['--user-agent', 'Moi']],
  ])('is refused with %s', (_, words) => {
    expect(() => named(words)).toThrow(Refusal);
  });

  it('needs no contact where nobody else is asked', () => {
    expect(named([], {}, true)).toMatch(/^Beffroi\/\S+$/);
  });
});

it.each([
  ['www.ma-commune.fr', true],
  ['https://ma-commune.fr:8443/accueil', true],
  ['http://127.0.0.1:8080/', true],
  ['http://[::1]/', true],
  ['localhost:8080', true],
  ['notaurl', false],
  ['https://intranet/index.html', false],
  ['notaurl.', false],
])('%s can be a host of the web: %s', (address, expected) => {
  expect(isWebHost(address)).toBe(expected);
});
