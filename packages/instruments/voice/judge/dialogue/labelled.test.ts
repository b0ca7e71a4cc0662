import { expect, it } from 'vitest';
import { askingPosts, invitingPosts } from '../../test/labelled-posts.ts';
import { invitation } from './rules/invitation.ts';
import { question } from './rules/question.ts';
import { reportToAccount } from './rules/report.ts';

/** How many of those that a rule should find it finds, and how many that it finds it should. */
function agreement<Case>(cases: readonly Case[], is: (one: Case) => boolean, finds: (one: Case) => boolean): readonly [number, number] {
  const both = cases.filter((one) => is(one) && finds(one)).length;
  return [both / cases.filter(is).length, both / cases.filter(finds).length];
}

// Rules were mended with these posts in sight: the bounds are guards against rot.
it('what people write to an account asks something where its writer says so', () => {
  const [found, right] = agreement(
    askingPosts(),
    ({ asks }) => asks,
    ({ text }) => question(text) || reportToAccount(text),
  );
  expect(found).toBeGreaterThan(0.92);
  expect(right).toBeGreaterThan(0.96);
});

it('an answer invites to go on in real life where its writer says so', () => {
  const [found, right] = agreement(
    invitingPosts(),
    ({ invites }) => invites,
    ({ text }) => invitation(text),
  );
  expect(found).toBeGreaterThan(0.94);
  expect(right).toBeGreaterThan(0.96);
});
