import { anyAddress } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedAccount } from './account-links.ts';

describe('a link to an account', () => {
  it.each([
    ['https://mastodon.social/@brezan', 'fediverse', 'brezan@mastodon.social', 'mastodon', null],
    ['https://social.brezan.example/users/Mairie', 'fediverse', 'mairie@social.brezan.example', 'mastodon', null],
    ['https://inconnu.example/@brezan', 'fediverse', 'brezan@inconnu.example', null, 'unknown-software'],
    ['https://mastodon.social/@brezan@piaille.fr', 'fediverse', 'brezan@piaille.fr', 'mastodon', null],
    ['https://bsky.app/profile/brezan.fr', 'atproto', 'brezan.fr', 'atproto', null],
    ['https://twitter.com/VilleBrezan?lang=fr', 'x', 'villebrezan', 'x-archive', 'export-only'],
    ['https://x.com/@VilleBrezan/', 'x', 'villebrezan', 'x-archive', 'export-only'],
    ['https://fr-fr.facebook.com/VilleBrezan/', 'facebook', 'villebrezan', null, 'needs-an-account'],
    ['https://www.facebook.com/VilleBrezan/about', 'facebook', 'villebrezan', null, 'needs-an-account'],
    ['https://www.facebook.com/profile.php?id=100064', 'facebook', '100064', null, 'needs-an-account'],
    ['https://www.facebook.com/pages/Brezan/1234', 'facebook', '1234', null, 'needs-an-account'],
    ['https://www.instagram.com/ville.brezan/', 'instagram', 'ville.brezan', null, 'needs-an-account'],
    ['https://www.linkedin.com/company/ville-de-brezan/', 'linkedin', 'company/ville-de-brezan', null, 'needs-an-account'],
    ['https://www.youtube.com/@brezan', 'youtube', 'brezan', null, 'needs-an-account'],
    ['https://www.youtube.com/channel/UCabc', 'youtube', 'channel/ucabc', null, 'needs-an-account'],
    ['https://www.threads.net/@brezan', 'threads', 'brezan', null, 'needs-an-account'],
    ['https://www.tiktok.com/@brezan', 'tiktok', 'brezan', null, 'needs-an-account'],
  ])('%s is one', (url, on, id, network, reason) => {
    expect(linkedAccount(url)).toMatchObject({ on, id, network, reason });
  });

  it.each([
    'https://www.facebook.com/sharer/sharer.php?u=https://brezan.fr',
    'https://www.facebook.com/sharer.php?u=x',
    'https://www.facebook.com/share.php?u=x',
    'https://www.facebook.com/dialog/share?app_id=1',
    'https://www.facebook.com/VilleBrezan/posts/123456',
    'https://www.facebook.com/events/123',
    'https://www.facebook.com/',
    'https://twitter.com/intent/tweet?url=x',
    'https://twitter.com/share?url=x',
    'https://twitter.com/VilleBrezan/status/1',
    'https://x.com/hashtag/brezan',
    'https://x.com/',
    'https://bsky.app/intent/compose?text=x',
    'https://bsky.app/profile/brezan.fr/post/3k',
    'https://www.linkedin.com/shareArticle?mini=true&url=x',
    'https://www.linkedin.com/sharing/share-offsite/?url=x',
    'https://www.youtube.com/watch?v=x',
    'https://www.youtube.com/embed/x',
    'https://www.instagram.com/p/abc/',
    'https://mastodon.social/share?text=x',
    'https://mastodon.social/@brezan/112',
    'https://medium.com/@brezan',
    'https://t.me/share/url?url=x',
    'https://www.brezan.fr/contact',
    'mailto:mairie@brezan.fr',
    'javascript:void(0)',
    '//',
  ])('%s is none', (url) => {
    expect(linkedAccount(url)).toBeNull();
  });

  it('that leads to a post of a page on Facebook counts for nobody', () => {
    expect(linkedAccount('https://www.facebook.com/photo.php?fbid=1')).toBeNull();
  });

  it('says with rel=me what no address can', () => {
    expect(linkedAccount('https://inconnu.example/@brezan', 'me noopener')).toMatchObject({ network: 'mastodon', reason: null });
    expect(linkedAccount('https://inconnu.example/brezan', 'me')).toMatchObject({
      id: 'brezan@inconnu.example',
      network: null,
      reason: 'unknown-software',
    });
    expect(linkedAccount('https://inconnu.example/brezan', 'nofollow')).toBeNull();
  });

  it('is read from any text at all without a fault, and its own address is the same account', () => {
    const piece = fc.constantFrom(
      'https://',
      'x.com',
      'facebook.com',
      '/',
      '@',
      'users',
      '%',
      '%ff',
      'bsky.app/profile/',
      '?id=1',
      'brezan',
      'é',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyAddress(),
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        fc.constantFrom('', 'me'),
        (url, rel) => {
          const found = linkedAccount(url, rel);
          if (found !== null) expect(linkedAccount(found.address, rel)?.id).toBe(found.id);
        },
      ),
    );
  });
});
