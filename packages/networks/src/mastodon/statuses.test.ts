import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../testing.ts';
import { dialectOf } from './dialect.ts';
import { incoming, type StatusReader, standing, statusIn } from './statuses.ts';

const READER: StatusReader = { domain: 'brezan.fr', dialect: dialectOf('4.5.0') };
const SNAC: StatusReader = { domain: 'brezan.fr', dialect: dialectOf('4.0.0 (not true; really snac/2.75)') };
const asked = { text: 'Bonjour 7', visibility: 'public', language: 'fr', contentWarning: null, pictures: [] } as const;

describe('a status', () => {
  it('that is ours stands as it was asked, or differs in what the server made otherwise', () => {
    const as = (more: object) => standing(statusIn(statusOf('7', more as never), READER)!, asked).differs;
    expect(as({})).toEqual([]);
    expect(as({ language: 'fr-FR' })).toEqual([]);
    expect(
      as({ content: '<p>Autre</p>', visibility: 'private', language: null, spoiler_text: 'Non', media_attachments: [{ id: '1' }] }),
    ).toEqual(['text', 'visibility', 'language', 'pictures', 'content-warning']);
  });

  it('of somebody else is words alone, with their warning before them, and says whether all may read it', () => {
    const more = {
      content: '<p>Ma <script>alert(1)</script>question</p>',
      spoiler_text: 'Attention',
      visibility: 'direct',
      in_reply_to_id: '3',
    };
    const post = incoming(
      statusIn(
        statusOf('7', {
          ...more,
          account: { id: '2', acct: 'camille@pouet.example', display_name: 'Ca\u0000mille\n', url: 'https://pouet.example/@camille' },
        }),
        READER,
      )!,
    );
    expect(post).toMatchObject({
      text: 'Attention\nMa question',
      confidential: true,
      parentId: '3',
      author: { handle: 'camille@pouet.example', name: 'Camille' },
      target: { parent: { id: '7', version: null }, root: { id: '7', version: null } },
    });
  });

  it('of snac keeps its name when it is edited, and has no language', () => {
    const digest = 'a0dc482b142e98db54e0527cb565907e';
    const [before, after] = ['1795888402', '1795888999'].map((moment) => statusIn(statusOf(`${moment}${digest}`), SNAC)!);
    expect([before!.id, before!.language]).toEqual([after!.id, null]);
    expect(statusIn(statusOf('1795888402'), SNAC)!.id).toBe('1795888402');
  });

  it('is read of anything at all, and never leads to what is no page', () => {
    const value = fc.oneof(
      anyText({ maxLength: 30 }),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('javascript:alert(1)', '2026-11-28T12:00:00Z', 'public'),
    );
    const names = Object.keys(statusOf('7'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), fc.boolean(), (some, snac) => {
        const status = statusIn({ ...statusOf('7'), ...some }, snac ? SNAC : READER);
        if (status === null) return;
        const post = incoming(status);
        expect(post.url).toMatch(/^https?:\/\//);
        expect(post.author.url).toMatch(/^https?:\/\//);
        expect(post.text.isWellFormed() && !post.author.name.includes('\n')).toBe(true);
        expect(Number.isNaN(post.at.getTime())).toBe(false);
      }),
    );
  });
});
