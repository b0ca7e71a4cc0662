import { describe, expect, it } from 'vitest';
import { textOf, written } from './support/house.ts';

/** Rooms whose suites say what a database does: statements, claims, an act and its row. */
const ON_BOTH = /^packages\/(?:store|jobs|waves|acts)\//;

const suites = written().filter((path) => path.endsWith('.test.ts') && /\beachEngine(?:AtLength)?\(/.test(textOf(path)));

describe('suites that ask a database', () => {
  it('run on both engines every day where statements are', () => {
    const kept = suites.filter((path) => ON_BOTH.test(path) && /\beachEngine\(/.test(textOf(path)));
    expect(kept.length).toBeGreaterThan(40);
  });

  it('run on one of them every day above the store, and on both at length', () => {
    const both = suites.filter((path) => !ON_BOTH.test(path) && /\beachEngine\(/.test(textOf(path)));
    expect(both).toEqual([]);
  });
});
