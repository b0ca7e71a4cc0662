import { canonicalJson } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUnitAccounts, type UnitAccounts } from './unit-register.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;

const UNIT = {
  format: 'beffroi-accounts/1',
  state: 'found',
  clock: { zone: 'Indian/Reunion', hours: [{ day: 1, from: 540, to: 1020 }] },
  salt: '00112233445566778899aabbccddeeff',
  sites: ['https://www.brezan.example/'],
  links: [{ url: 'https://social.example/@mairie', page: 'https://www.brezan.example/', digest: DIGEST, rel: 'me' }],
  atHosts: { appView: 'https://public.api.bsky.app', directory: 'https://plc.directory' },
  accounts: [
    {
      key: 'mairie',
      network: 'mastodon',
      address: null,
      handle: '@mairie@social.example',
      standing: 'claimed',
      proofs: [{ url: 'file:///note', digest: null, quote: 'vu' }],
      bounds: { posts: 1, pages: 2, threads: 3 },
      files: [
        { name: 'tweets.zip', digest: DIGEST, instant: '2026-11-24T12:00:00.000Z', contentType: 'application/zip', kept: 'public-part' },
      ],
    },
  ],
} as unknown as UnitAccounts;

const bytes = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value));

/** All places of a value. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length === 0 ? [] : [path]),
    ...Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, Array.isArray(value) ? Number(name) : name])),
  ];
}

function changed(path: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone(UNIT) as never;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as never;
  at[path.at(-1)!] = to;
  return copy;
}

describe('the record of a town’s accounts', () => {
  it('comes back as it was written', () => {
    expect(parseUnitAccounts(bytes(UNIT))).toEqual(UNIT);
  });

  it.each(placesOf(UNIT).map((path) => [path.join('.'), path] as const))('is none where %s is something else', (_, path) => {
    expect(parseUnitAccounts(bytes(changed(path, { not: 'this' })))).toBeNull();
    expect(parseUnitAccounts(bytes(changed(path, undefined)))).toBeNull();
  });

  it.each([
    ['an unknown zone', changed(['clock', 'zone'], 'Europe/Brezan')],
    ['hours that end before they begin', changed(['clock', 'hours', 0, 'to'], 100)],
    ['an eighth day', changed(['clock', 'hours', 0, 'day'], 8)],
    ['an unknown network', changed(['accounts', 0, 'network'], 'minitel')],
    ['a directory that is no address', changed(['atHosts', 'directory'], 'plc')],
    ['two accounts of one key', { ...UNIT, accounts: [...UNIT.accounts, ...UNIT.accounts] }],
  ])('is none with %s', (_, value) => {
    expect(parseUnitAccounts(bytes(value))).toBeNull();
  });

  it('is none in any other bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (any) => parseUnitAccounts(any) === null,
      ),
    );
  });
});
