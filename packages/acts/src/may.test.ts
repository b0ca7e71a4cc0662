import { describe, expect, it } from 'vitest';
import { ACT_TABLE, ACTS } from './act-table.ts';
import { memberActor, TERMINAL, visitorActor } from './actor.ts';
import { may } from './may.ts';
import { RIGHTS, type Right } from './rights.ts';
import { isBound, ROLE_TABLE, ROLES, type Role, type RoleRow } from './roles.ts';

const person = (roles: readonly Role[], territories: readonly string[] = []) =>
  memberActor({ id: 1, name: 'Anne', roles, territories }, null);

const BOUND: ReadonlySet<string> = new Set(ROLES.filter(isBound));

/** Who may do what: `x` in the order administrator, coder, adjudicator, representative, agent, desk-lead, facilitator, colleague; member, terminal, desk, survey-keeper, plan-keeper, idea-keeper, house-keeper, visitor. */
const MATRIX: Readonly<Record<Right, string>> = {
  'account.enter': '-------- x------x',
  'account.own': '-------- x-------',
  'account.manage': 'x------- -x------',
  'log.read': 'x------- -x------',
  'panel.edit': 'x------- -x------',
  'access.give': 'x--x-x-- -x------',
  'wave.read': 'xxx----- -x------',
  'checkup.ask': '-------- x------x',
  'wave.run': 'x------- -x------',
  'wave.publish': 'x------- -x------',
  'site.publish': '-------- -x------',
  'silence.set': 'x------- -x------',
  'review.code': '-xx----- --------',
  'review.adjudicate': '--x----- --------',
  'review.read': 'xxx----- -x------',
  'review.plan': 'x-x----- -x------',
  'contest.send': '-------- -------x',
  'reply.contest': '---x---- --------',
  'reply.answer': 'x-x----- --------',
  'mail.manage': 'x------- -x------',
  'news.manage': 'x------- -x------',
  'words.erase': 'x------- -x------',
  'house.keep': '-------- -x----x-',
  'house.restore': '-------- -x------',
  'desk.ask': '-------- -------x',
  'meeting.answer': '-------- -------x',
  'desk.speak': '----xx-- --------',
  'desk.lead': '-----x-- --------',
  'desk.export': '-----x-- -x------',
  'desk.keep': '-------- -xx-----',
  'survey.lead': '------x- --------',
  'survey.answer': '-------- -------x',
  'survey.keep': '-------- -x-x----',
  'declaration.make': '---x--x- --------',
  'plan.read': '---xxxxx --------',
  'plan.edit': '------x- --------',
  'plan.take': '---xxxxx --------',
  'plan.keep': '-------- ----x---',
  'idea.lead': '------x- --------',
  'idea.give': '---xxxxx -------x',
  'idea.keep': '-------- -x---x--',
};

describe('what each role may do', () => {
  it('is said of every right', () => expect(Object.keys(MATRIX).sort()).toEqual([...RIGHTS].sort()));

  it.each(RIGHTS.flatMap((right) => ROLE_TABLE.map(({ role }, at) => [right, role, MATRIX[right].replace(' ', '')[at] === 'x'] as const)))(
    '%s by %s: %s',
    (right, role, allowed) => {
      expect(may({ roles: [role], territories: BOUND.has(role) ? ['35238'] : [] }, right)).toBe(allowed);
    },
  );

  it.each(RIGHTS)('%s is refused to who is not signed in, or has no role', (right) => {
    expect(may(null, right)).toBe(false);
    expect(may({ roles: [], territories: ['35238'] }, right)).toBe(false);
  });

  it('adds up for who has several roles', () => {
    const both = person(['coder', 'administrator']);
    expect([may(both, 'review.code'), may(both, 'wave.run'), may(both, 'review.adjudicate')]).toEqual([true, true, false]);
  });

  it('binds a representative to the own territories', () => {
    const elected = person(['representative'], ['35238', '22278']);
    expect(may(elected, 'reply.contest', '22278')).toBe(true);
    expect(may(elected, 'reply.contest', '75056')).toBe(false);
    expect(may(person(['representative']), 'reply.contest')).toBe(false);
    expect(ROLES.filter(isBound)).toEqual(['representative', 'agent', 'desk-lead', 'facilitator', 'colleague']);
  });

  it('binds by role: what another role allows everywhere stays allowed there', () => {
    const table: readonly RoleRow[] = [
      ...ROLE_TABLE,
      { role: 'guide', bound: true, given: true, may: ['wave.read', 'reply.answer'] },
      { role: 'chief', bound: false, given: true, may: ['reply.answer'] },
    ];
    const guide = { roles: ['guide'], territories: ['22278'] };
    expect([may(guide, 'wave.read', '22278', table), may(guide, 'wave.read', '75056', table)]).toEqual([true, false]);
    expect(may({ ...guide, roles: ['guide', 'chief'] }, 'reply.answer', '75056', table)).toBe(true);
    expect(may(guide, 'wave.read', '22278')).toBe(false);
  });

  it('is known of who has no account too', () => {
    expect([may(TERMINAL, 'house.restore'), may(TERMINAL, 'review.code')]).toEqual([true, false]);
    expect([may(visitorActor(null), 'contest.send'), may(visitorActor(null), 'account.own')]).toEqual([true, false]);
  });
});

it.each(ACTS)('somebody may do %s', (one) => {
  expect(ROLE_TABLE.some((row: RoleRow) => row.may.includes(ACT_TABLE[one]))).toBe(true);
});

it('has no right that opens nothing', () => {
  const looks: readonly Right[] = ['log.read', 'wave.read', 'review.read'];
  // Answering leaves no row, which would hold the time (docs/adr/0049-surveys.md).
  const unlogged: readonly Right[] = ['survey.answer'];
  const used = new Set<Right>([...looks, ...unlogged, ...ACTS.map((one) => ACT_TABLE[one])]);
  expect(RIGHTS.filter((right) => !used.has(right))).toEqual([]);
});
