import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomingPost, oneLine } from './incoming.ts';

const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const URI = `at://${DID}/app.bsky.feed.post/3n3fbleuae3fc`;
const ROOT = { uri: `at://${DID}/app.bsky.feed.post/3n3fbleuae3fa`, cid: 'bafyroot' };
const VIEW = {
  uri: URI,
  cid: 'bafypost',
  author: { did: DID, handle: 'camille.bsky.social', displayName: 'Camille' },
  record: { text: 'À quelle heure ?', langs: ['fr-FR'], createdAt: '2026-11-28T09:00:00Z' },
  indexedAt: '2026-11-28T09:00:05Z',
};

describe('what somebody says', () => {
  it('begins a thread where it answers nothing', () => {
    const address = { id: URI, version: 'bafypost' };
    expect(incomingPost(VIEW)).toMatchObject({
      address,
      target: { parent: address, root: address },
      parentId: null,
      language: 'fr',
      at: new Date('2026-11-28T09:00:00Z'),
    });
  });

  it('is answered below the first one of its thread', () => {
    const post = incomingPost({ ...VIEW, record: { ...VIEW.record, reply: { root: ROOT, parent: { uri: ROOT.uri, cid: 'bafymiddle' } } } });
    expect(post).toMatchObject({ parentId: ROOT.uri, target: { root: { id: ROOT.uri, version: 'bafyroot' }, parent: { id: URI } } });
  });

  it('was not said later than it was shown', () => {
    const record = { ...VIEW.record, createdAt: '2099-01-01T00:00:00Z' };
    expect(incomingPost({ ...VIEW, record })!.at).toEqual(new Date(VIEW.indexedAt));
  });

  it('has the alternative texts of its pictures, empty where there are none', () => {
    const images = [{ alt: 'La piscine' }, {}, null];
    const texts = ['La piscine', '', ''];
    expect(incomingPost({ ...VIEW, record: { ...VIEW.record, embed: { images } } })!.pictures).toEqual(texts);
    expect(incomingPost({ ...VIEW, record: { ...VIEW.record, embed: { media: { images } } } })!.pictures).toEqual(texts);
  });

  it.each([
    ['of somebody else than its address says', { author: { ...VIEW.author, did: 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb' } }],
    ['of another kind', { uri: `at://${DID}/app.bsky.feed.like/3n3fbleuae3fc` }],
    ['of nobody', { author: null }],
    ['of no moment', { indexedAt: 'hier' }],
    ['of which nobody says what was seen', { cid: 7 }],
  ])('is nothing where it is a post %s', (_, more) => {
    expect(incomingPost({ ...VIEW, ...more })).toBeNull();
  });

  it('never throws and never grows, whatever a server says', () => {
    const anything = fc.anything({ maxDepth: 4 });
    fc.assert(
      fc.property(
        fc.record({ text: anything, langs: anything, reply: anything, embed: anything, createdAt: anything }),
        anything,
        (record, name) => {
          const post = incomingPost({ ...VIEW, record, author: { did: DID, handle: name, displayName: name } });
          expect(post!.text.length).toBeLessThanOrEqual(3000);
          expect(post!.pictures.length).toBeLessThanOrEqual(20);
        },
      ),
    );
    fc.assert(fc.property(fc.dictionary(fc.string(), anything), (view) => void incomingPost(view)));
  });
});

it('shows names on one line, in the direction of their letters', () => {
  expect(oneLine('Camille\n\u202e\u0007 <b>', 100)).toBe('Camille    <b>');
  expect(oneLine('é'.repeat(1000), 640).length).toBe(640);
});
