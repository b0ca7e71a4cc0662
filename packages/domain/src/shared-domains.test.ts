import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBelow, ownDomain, registrableDomain } from './registrable-domain.ts';
import { sharedAbove, sharedDomains } from './shared-domains.ts';

const site = (territory: string, url: string) => ({ territory, url });

describe('domains that several territories share', () => {
  it('are those below which two of them have a name each', () => {
    const sites = [
      site('53010', 'https://aron.communes-du-pays.example/'),
      site('53001', 'http://www.ahuille.communes-du-pays.example/accueil'),
      site('35238', 'https://www.rivebelle.example/'),
    ];
    expect(sharedDomains([...sites, { territory: '53003', url: null }])).toEqual(['communes-du-pays.example']);
    expect(ownDomain(sites[0]!.url, ['aron'], sharedDomains(sites))).toBe('aron.communes-du-pays.example');
    expect(ownDomain(sites[2]!.url, ['rivebelle'], sharedDomains(sites))).toBe('rivebelle.example');
  });

  it.each([
    ['one town has two sites', [site('1', 'https://a.valdor.example/'), site('1', 'https://b.valdor.example/')]],
    ['two towns have one site', [site('1', 'https://site-a.valdor.example/'), site('2', 'https://site-a.valdor.example/')]],
    ['a label says what a host is for', [site('1', 'https://mairie.valdor.example/'), site('2', 'https://hameau.valdor.example/')]],
    ['the program knows it already', [site('1', 'https://aron.mairie53.fr/'), site('2', 'https://ahuille.mairie53.fr/')]],
    ['addresses are none', [site('1', 'nowhere at all'), site('2', '')]],
  ])('are none where %s', (_, sites) => {
    expect(sharedDomains(sites)).toEqual([]);
  });

  it('are told by the lowest that holds several, and only above an address', () => {
    const shared = sharedDomains([
      site('1', 'a.sites.region.example'),
      site('2', 'https://b.sites.region.example/'),
      site('3', 'https://c.sites.region.example/'),
    ]);
    expect(shared).toEqual(['sites.region.example']);
    expect(registrableDomain('agenda.a.sites.region.example', shared)).toBe('a.sites.region.example');
    expect(registrableDomain('www.region.example', shared)).toBe('region.example');
    expect(sharedAbove('https://a.sites.region.example/x', shared)).toEqual(shared);
    expect(sharedAbove('https://sites.region.example/', shared)).toEqual([]);
  });
});

describe('of any register', () => {
  const LABELS = ['aron', 'brezan', 'cormes', 'dorne'];
  const host = fc
    .tuple(
      fc.constantFrom('', 'www.'),
      fc.uniqueArray(fc.constantFrom(...LABELS), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('pays.example', 'agence.example'),
    )
    .map(([www, labels, domain]) => `${www}${labels.join('.')}.${domain}`);
  const register = fc.array(fc.record({ territory: fc.constantFrom('1', '2', '3', '4'), url: host.map((name) => `https://${name}/`) }), {
    maxLength: 8,
  });

  it('gives none of its sites what lies below the label of another', () => {
    fc.assert(
      fc.property(register, (sites) => {
        const shared = sharedDomains(sites);
        const parts = sites.map(({ url }) => {
          const host = new URL(url).hostname.replace(/^www\./, '');
          const above = shared.find((domain) => host.endsWith(`.${domain}`));
          return {
            host,
            above,
            label:
              above === undefined
                ? ''
                : host
                    .slice(0, -above.length - 1)
                    .split('.')
                    .at(-1),
            own: ownDomain(url, [], shared),
          };
        });
        for (const one of parts) {
          expect(isBelow(one.host, one.own)).toBe(true);
          for (const other of parts)
            if (one.above !== undefined && one.above === other.above && one.label !== other.label)
              expect(isBelow(other.host, one.own)).toBe(false);
        }
      }),
    );
  });

  it('says the same in any order, and of one site the same from all shared domains as from those above it', () => {
    fc.assert(
      fc.property(register, (sites) => {
        const shared = sharedDomains(sites);
        expect(sharedDomains(sites.toReversed())).toEqual(shared);
        for (const { url } of sites) expect(ownDomain(url, [], sharedAbove(url, shared))).toBe(ownDomain(url, [], shared));
      }),
    );
  });

  it('gives neighbours below a shared domain a part each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...LABELS), { minLength: 2 }), (labels) => {
        const sites = labels.map((label, at) => site(String(at), `https://${label}.pays.example/`));
        const owns = sites.map(({ url }) => ownDomain(url, [], sharedDomains(sites)));
        expect(new Set(owns).size).toBe(labels.length);
      }),
    );
  });
});
