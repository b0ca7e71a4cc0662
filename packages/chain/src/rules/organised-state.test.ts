import { describe, expect, it } from 'vitest';
import { type CountedAction, countActions, organisedState } from './organised-state.ts';

const action = (state: string, isInCharge = false): CountedAction => ({ state, isInCharge });

describe('who is in charge', () => {
  it.each<[string, readonly CountedAction[], string]>([
    ['somebody, of one of two', [action('running'), action('blocked', true)], 'in-charge'],
    ['nobody, of what is proposed', [action('proposed')], 'unowned'],
    ['nobody, of what goes on beside what is over', [action('running'), action('done', true)], 'unowned'],
    ['what is over', [action('done', true), action('dropped')], 'done'],
    ['nothing, of what was given up', [action('dropped', true)], 'none'],
    ['nothing', [], 'none'],
  ])('%s', (_, actions, state) => {
    expect(organisedState(countActions(actions))).toBe(state);
  });

  it('is not known where no plan is published', () => {
    expect(organisedState(null)).toBe('unobserved');
  });

  it('counts what goes on, what somebody is in charge of, and what is over', () => {
    expect(countActions([action('running', true), action('proposed'), action('done', true), action('dropped', true)])).toEqual({
      open: 2,
      inCharge: 1,
      done: 1,
    });
  });
});
