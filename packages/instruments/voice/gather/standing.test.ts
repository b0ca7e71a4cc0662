import { describe, expect, it } from 'vitest';
import type { SeenProfile, Standing } from '../judge/account.ts';
import { type StandingMatter, standingOf, townSite } from './standing.ts';
import { UNSAID } from './told-account.ts';
import type { SiteLink } from './unit-register.ts';

const SITE = 'https://www.saint-elbin.example/';
const link = (url: string, rel = '', page = SITE): SiteLink => ({ url, page, digest: null, rel });
const profile = (more: Partial<SeenProfile> = {}): SeenProfile => ({
  url: 'https://social.example/api',
  digest: null,
  seenAt: '2026-11-24T12:00:00.000Z' as SeenProfile['seenAt'],
  name: 'Saint-Elbin',
  bio: '',
  ...UNSAID,
  ...more,
});

interface Case {
  readonly links?: readonly SiteLink[];
  readonly profile?: SeenProfile | null;
  readonly account?: Partial<StandingMatter['account']>;
  readonly identity?: StandingMatter['identity'];
  readonly attested?: StandingMatter['attested'];
}

const standing = ({
  links = [],
  profile: said = null,
  account = {},
  identity = null,
  attested = [],
}: Case): ReturnType<typeof standingOf> =>
  standingOf({
    account: {
      key: 'a',
      network: 'mastodon',
      address: 'https://social.example/@mairie',
      handle: '@mairie@social.example',
      standing: 'claimed',
      proofs: [],
      files: [],
      ...account,
    },
    profile: said,
    identity,
    site: townSite('Saint-Elbin', [SITE], links),
    attested,
  });

const ACCOUNT = 'https://social.example/@mairie';
const OTHER = 'https://social.example/@ville';
const BACK = profile({ bio: 'Le site : www.saint-elbin.example, ouvert à tous' });

describe('whose an account is', () => {
  it.each<[string, Case, Standing]>([
    [
      'a verified field',
      { profile: profile({ fields: [{ name: 'Site', value: SITE, verifiedAt: '2026-01-01T00:00:00.000Z' as SeenProfile['seenAt'] }] }) },
      'both-ways',
    ],
    ['a link of the site and one back in the bio', { links: [link(ACCOUNT)], profile: BACK }, 'both-ways'],
    [
      'a link of the site with rel=me and a field that nobody verified',
      { links: [link(ACCOUNT, 'me')], profile: profile({ fields: [{ name: 'Site', value: 'saint-elbin.example', verifiedAt: null }] }) },
      'both-ways',
    ],
    [
      'a handle that is the town’s domain',
      {
        account: { network: 'atproto', address: null, handle: 'saint-elbin.example' },
        identity: { did: 'did:plc:a', handle: 'saint-elbin.example', server: null },
      },
      'both-ways',
    ],
    [
      'a record of an account of the town',
      { attested: [{ by: 'saint-elbin.example', capture: { url: 'https://pds.example/', digest: null, at: 0 } }] },
      'both-ways',
    ],
    [
      'a feed on the town’s own host',
      { account: { network: 'feed', address: 'https://www.saint-elbin.example/feed/', handle: null } },
      'both-ways',
    ],
    ['a link of the site alone', { links: [link(ACCOUNT)], profile: profile() }, 'one-way'],
    [
      'a link of the site to an account of X',
      { links: [link('https://twitter.com/StElbin')], account: { network: 'x-archive', address: null, handle: 'stelbin' } },
      'one-way',
    ],
    ['a bio that names the site alone', { profile: BACK }, 'one-way'],
    ['nothing', { profile: profile() }, 'claimed'],
    [
      'a field with another town’s verified site',
      {
        profile: profile({
          fields: [{ name: 'Site', value: 'https://valdor.example/', verifiedAt: '2026-01-01T00:00:00.000Z' as SeenProfile['seenAt'] }],
        }),
      },
      'claimed',
    ],
    [
      'a handle that the account does not name itself',
      {
        account: { network: 'atproto', address: null, handle: 'saint-elbin.example' },
        identity: { did: 'did:plc:a', handle: null, server: null },
      },
      'claimed',
    ],
    [
      'a link of somebody else’s page',
      { links: [link(ACCOUNT, 'me', 'https://blog.example/')], profile: profile({ name: 'x' }) },
      'claimed',
    ],
    ['a mail address at the town’s domain', { profile: profile({ bio: 'contact@saint-elbin.example' }) }, 'claimed'],
    ['a name that begins like the town’s domain', { profile: profile({ bio: 'saint-elbin.example.evil.test' }) }, 'claimed'],
    [
      'the town’s name, where the site leads elsewhere',
      { links: [link(OTHER)], profile: profile({ name: 'Ville de Saint-Elbin' }) },
      'pretends',
    ],
    [
      'the town’s name alone, where the site leads elsewhere',
      { links: [link(OTHER)], profile: profile({ name: 'Saint Elbin' }) },
      'pretends',
    ],
    [
      'the name of its library, where the site leads elsewhere',
      { links: [link(OTHER)], profile: profile({ name: 'Médiathèque de Saint-Elbin' }) },
      'claimed',
    ],
    ['an old account that says where it moved', { links: [link(OTHER)], profile: profile({ movedTo: OTHER }) }, 'claimed'],
    [
      'the town’s name, where the site leads to another network',
      { links: [link('https://www.facebook.com/saintelbin')], profile: profile() },
      'claimed',
    ],
    [
      'a person who checked',
      { account: { standing: 'both-ways', proofs: [{ url: 'file:///note', digest: null, quote: 'appel à la mairie' }] } },
      'both-ways',
    ],
    ['a claim of more than was proved', { account: { standing: 'both-ways', proofs: [] } }, 'claimed'],
    ['a person who says that it pretends', { account: { standing: 'pretends', proofs: [] } }, 'pretends'],
  ])('is told by %s', (_, given, expected) => {
    const { standing: said, proofs } = standing(given);
    expect(said).toBe(expected);
    // Whatever was proved has its proof beside it.
    if (said !== 'claimed' && (given.account?.proofs?.length ?? 1) > 0) expect(proofs.length).toBeGreaterThan(0);
    for (const { quote } of proofs) expect(quote.length).toBeLessThanOrEqual(200);
  });

  it('of a town on a host that many share is not told by its neighbour’s pages', () => {
    const site = townSite('Le Haut', ['https://lehaut.cc-du-haut.fr/'], [link(ACCOUNT, '', 'https://lebas.cc-du-haut.fr/')]);
    expect([site.domains, site.links]).toEqual([['lehaut.cc-du-haut.fr'], []]);
  });
});
