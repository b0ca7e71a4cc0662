import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, same } from './merge.ts';

/** Few values, so that two people often change the same part, and often alike. */
const value = fc.oneof(
  fc.constantFrom<unknown>('a', 'b', null, true),
  fc.constantFrom<unknown>({ text: 'x', due: null }, { due: null, text: 'x' }, ['a'], []),
);
const parts = fc.record({ title: value, due: value, step: value, ties: value });
type Parts = Record<'title' | 'due' | 'step' | 'ties', unknown>;
const versions = fc.tuple(parts, parts, parts);
const NAMES = ['title', 'due', 'step', 'ties'] as const;

const holding = (property: (base: Parts, mine: Parts, theirs: Parts) => void) =>
  fc.assert(fc.property(versions, ([base, mine, theirs]) => property(base, mine, theirs)));

describe('two versions that were made from one', () => {
  it('lose nothing: each part is as who alone changed it left it, or the conflict holds both', () => {
    holding((base, mine, theirs) => {
      const { merged, conflicts } = merge(base, mine, theirs);
      for (const name of NAMES) {
        const conflict = conflicts.find(({ part }) => part === name);
        const [byMe, byThem] = [!same(mine[name], base[name]), !same(theirs[name], base[name])];
        if (byMe && byThem && !same(mine[name], theirs[name])) {
          expect(conflict).toEqual({ part: name, base: base[name], mine: mine[name], theirs: theirs[name] });
          expect(merged[name]).toEqual(theirs[name]);
        } else {
          expect(conflict).toBeUndefined();
          expect(same(merged[name], byMe ? mine[name] : theirs[name])).toBe(true);
        }
      }
    });
  });

  it('come to the same, whoever of both saves last, where none conflicts', () => {
    holding((base, mine, theirs) => {
      const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
      expect(one.conflicts.map(({ part }) => part).sort()).toEqual(other.conflicts.map(({ part }) => part).sort());
      if (one.conflicts.length === 0) expect(same(one.merged, other.merged)).toBe(true);
    });
  });

  it('are the other one, where one of both changed nothing', () => {
    holding((base, mine) => {
      expect(same(merge(base, mine, base).merged, mine)).toBe(true);
      expect(merge(base, base, mine)).toEqual({ merged: mine, changed: [], conflicts: [] });
      expect(merge(base, mine, mine)).toEqual({ merged: mine, changed: [], conflicts: [] });
    });
  });

  it('have no part changed that was not sent', () => {
    holding((base, mine, theirs) => {
      expect(merge<Parts>(base, { title: mine.title }, theirs).merged).toMatchObject({
        due: theirs.due,
        step: theirs.step,
        ties: theirs.ties,
      });
      expect(merge<Parts>(base, {}, theirs)).toEqual({ merged: theirs, changed: [], conflicts: [] });
    });
  });

  it('say what changed: undone, it is what stood before', () => {
    holding((base, mine, theirs) => {
      const { merged, changed } = merge(base, mine, theirs);
      const undone = { ...merged, ...Object.fromEntries(changed.map((part) => [part, theirs[part]])) };
      expect(same(undone, theirs)).toBe(true);
      for (const part of changed) expect(same(merged[part], theirs[part])).toBe(false);
    });
  });
});
