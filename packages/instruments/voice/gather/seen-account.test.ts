import { parseInstant } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudonymsOf } from './pseudonym.ts';
import { seenOf } from './seen-account.ts';
import type { ToldAccount, ToldPost } from './told-account.ts';

const names = pseudonymsOf(parseInstant('2026-11-24T12:00:00.000Z')!, 'a');

function post(id: string, more: Partial<ToldPost> = {}): ToldPost {
  return {
    id,
    at: 1000,
    author: null,
    text: id,
    replyTo: null,
    language: null,
    pictures: [],
    url: `https://a.example/${id}`,
    capture: { url: 'https://a.example/', digest: null, at: 5000 },
    ...more,
  };
}

function source(posts: readonly ToldPost[], more: Partial<ToldAccount> = {}): ToldAccount {
  return {
    profile: null,
    posts,
    covers: { posts: 'recent', answersUnder: false, mentions: 'none' },
    obstacles: [],
    unreadable: 0,
    ...more,
  };
}

describe('sources of one account', () => {
  it('give a post that came twice once: its newest capture, and say how often words differed', () => {
    const old = { url: 'file:///a', digest: null, at: 1000 };
    const seen = seenOf(
      [
        source([post('1', { text: 'nouveau' }), post('2')]),
        source([post('1', { text: 'ancien', capture: old }), post('2', { capture: old })]),
      ],
      names,
    );
    expect(seen.posts.map(({ text, capture }) => [text, capture])).toEqual([
      ['nouveau', 'https://a.example/'],
      ['2', 'https://a.example/'],
    ]);
    expect(seen.sight.obstacles).toEqual([
      {
        obstacle: 'unreadable',
        code: 'other-words',
        where: 'file:///a',
        detail: 'a post came again with other words: its newest capture counts',
      },
    ]);
  });

  it('of one file let what stands later count', () => {
    expect(seenOf([source([post('1', { text: 'un' }), post('1', { text: 'deux' })])], names).posts.map(({ text }) => text)).toEqual([
      'deux',
    ]);
  });

  it('show together what one of them shows', () => {
    const all = { covers: { posts: 'whole', answersUnder: false, mentions: 'none' } } as const;
    const under = { covers: { posts: 'recent', answersUnder: true, mentions: 'answered' } } as const;
    expect(seenOf([source([], under), source([post('1')], all)], names).sight).toMatchObject({
      posts: 'whole',
      answersUnder: true,
      mentions: 'answered',
    });
    expect(seenOf([source([post('1')], { covers: null })], names).sight).toMatchObject({
      posts: 'recent',
      answersUnder: false,
      mentions: 'none',
    });
    expect(seenOf([], names).sight).toMatchObject({ posts: 'none' });
  });

  it('follow a thread to where it begins, as far as that is known, and end in a circle', () => {
    const seen = seenOf(
      [
        source([
          post('1'),
          post('2', { replyTo: '1', at: 2 }),
          post('3', { replyTo: '2', at: 3 }),
          post('4', { replyTo: 'far', at: 4 }),
          post('a', { replyTo: 'b', at: 5 }),
          post('b', { replyTo: 'a', at: 6 }),
        ]),
      ],
      names,
    );
    const thread = (id: string) => seen.posts.find((one) => one.id === id)!.thread;
    expect([thread('1'), thread('2'), thread('3')]).toEqual(['1', '1', '1']);
    expect(thread('4')).toBe(names.ofPost('far'));
    expect(thread('a')).toBe(thread('b'));
  });

  it('of any posts at all give each id once, in order, with names and threads that exist', () => {
    const id = fc.constantFrom('1', '2', '3', '4', '5');
    const any = fc.record({
      id,
      at: fc.nat(5),
      replyTo: fc.option(id),
      author: fc.option(fc.record({ id: fc.constantFrom('x', 'y'), followers: fc.option(fc.nat()), bot: fc.boolean() })),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 12 }), { maxLength: 3 }), (told) => {
        const sources = told.map((posts) => source(posts.map((one) => post(one.id, one))));
        const seen = seenOf(sources, names);
        const all = [...seen.posts, ...seen.others];
        expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
        expect(all.length).toBe(new Set(told.flat().map((one) => one.id)).size);
        for (const list of [seen.posts, seen.others])
          expect(list).toEqual(list.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1)));
        for (const one of seen.others) expect(seen.authors.has(one.author!)).toBe(true);
        expect(JSON.stringify([...seen.authors])).not.toMatch(/"[xy]"/);
        expect(seenOf(sources, names)).toEqual(seen);
      }),
    );
  });
});
