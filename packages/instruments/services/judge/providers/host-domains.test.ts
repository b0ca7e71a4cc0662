import fc from 'fast-check';
import { expect, it } from 'vitest';
import { domainOf, domainsOf } from './host-domains.ts';
import { PROVIDERS } from './registry.ts';

it.each([
  [/(?:^|\.)sirap\.(?:fr|com)$/, ['sirap.fr', 'sirap.com']],
  [/^[a-z0-9-]+\.numerian\.fr$/, ['numerian.fr']],
  [/^(?!www\.)[a-z0-9-]+\.objets\.fr$/, ['objets.fr']],
  [/^(?:rdv\.anct\.gouv\.fr|(?:www\.)?rdv-service\.fr)$/, ['gouv.fr', 'rdv-service.fr']],
  // Letters anywhere, the beginning of a host, and an end that more may stand before.
  [/tellmycity/, null],
  [/^portail-?citoyen\./, null],
  [/(?:^|[.-])e-citiz\.com$/, null],
])('%s finds hosts of %j', (pattern, domains) => {
  expect(domainsOf(pattern)).toEqual(domains);
});

it('the domain of a host is its last two labels', () => {
  expect(['www.ville.valdor.fr', 'valdor.fr', 'localhost', ''].map(domainOf)).toEqual(['valdor.fr', 'valdor.fr', 'localhost', '']);
});

it('no pattern of the registry finds a host of another domain than it is said to', () => {
  const patterns = PROVIDERS.flatMap(({ host }) => (host === undefined ? [] : [{ host, domains: domainsOf(host) }]));
  const domains = patterns.flatMap((one) => one.domains ?? []);
  const part = fc.constantFrom('www.', 'rdv.', 'ville-', 'a', '-', '.', 'x.', '.fr', ...domains, ...domains.map((domain) => `.${domain}`));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const host = parts.join('');
      for (const { host: pattern, domains: own } of patterns) if (own !== null && pattern.test(host)) expect(own).toContain(domainOf(host));
    }),
  );
});
