import { describe, expect, it } from 'vitest';
import { mentions } from './mention.ts';
import type { Statement } from './verdict.ts';

const statement = (rule: string, cues: readonly string[], more: Partial<Statement> = {}): Statement => ({
  document: 0,
  sentence: 0,
  page: 1,
  place: { block: 0, sentence: 0, heading: '', box: null },
  quote: '',
  themes: ['website-app'],
  commitment: 2,
  rule,
  services: [],
  because: cues.map((cue) => ({ cue, words: '', weight: 2 })),
  ...more,
});
const named = statement('named-theme', ['named-theme:website-app', 'digital-word:digital']);
const framed = statement('framed-theme', ['framed-theme:website-app', 'framed-theme:website-app']);
const lone = statement('named-theme', ['named-theme:website-app']);
const carried = statement('carried-theme', ['carried-theme:website-app']);

describe('a programme mentions digital matters', () => {
  it('where one statement stands on a name and something else', () => expect(mentions([named], 600)).toBe(true));

  it('where two weaker ones do, of a sentence of their own', () => {
    expect(mentions([framed, lone], 600)).toBe(true);
    expect(mentions([framed], 600), 'one is what chance brings').toBe(false);
    expect(mentions([lone, carried, carried], 600), 'what hangs on another adds nothing').toBe(false);
  });

  it('in a short text, where any does', () => {
    expect(mentions([lone], 120)).toBe(true);
    expect(mentions([carried], 120)).toBe(true);
  });

  it('nowhere by what is only told, or is of cameras alone', () => {
    expect(mentions([{ ...named, commitment: 0 }], 100)).toBe(false);
    expect(mentions([{ ...named, themes: ['video-surveillance'] }], 100)).toBe(false);
    expect(mentions([], 100)).toBe(false);
  });
});
