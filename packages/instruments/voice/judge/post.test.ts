import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postOf } from './post.ts';
import { readingOf } from './post-reading.ts';

describe('a line', () => {
  it('is a post with its id, text, account, and whether it answers', () => {
    expect(postOf('{"id":"a","text":"Bonjour","account":"ville","reply":{"id":7}}')).toEqual({
      post: { id: 'a', text: 'Bonjour', account: 'ville', reply: true },
    });
    expect(postOf('{"id":3,"text":"","reply":false,"account":null}\r')).toEqual({ post: { id: 3, text: '', account: null, reply: false } });
  });

  it('keeps all digits of an id that is a number', () => {
    const line = postOf('{"id":17000000000000000123,"text":"x"}');
    expect('post' in line && JSON.stringify(readingOf(line.post, null))).toBe(
      '{"id":17000000000000000123,"signed":false,"kind":"none","signature":null,"rule":"none","place":null}',
    );
  });

  it.each([
    ['<html><body>', { id: null, problem: 'not-json' }],
    ['{"id":"a","te', { id: null, problem: 'not-json' }],
    ['[1]', { id: null, problem: 'no-object' }],
    ['null', { id: null, problem: 'no-object' }],
    ['{"text":"x"}', { id: null, problem: 'no-id' }],
    ['{"id":{},"text":"x"}', { id: null, problem: 'no-id' }],
    ['{"id":"a"}', { id: 'a', problem: 'no-text' }],
    ['{"id":9,"text":["x"]}', { id: 9, problem: 'no-text' }],
  ])('that holds no post says why: %s', (line, said) => {
    expect(postOf(line)).toEqual(said);
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        expect(typeof postOf(line)).toBe('object');
      }),
    );
  });
});
