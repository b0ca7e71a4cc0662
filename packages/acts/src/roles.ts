import type { Right } from './rights.ts';

/** A row of the table of roles: what somebody is, and what follows. */
export interface RoleRow {
  /** Stands in accounts: for ever. */
  readonly role: string;
  /** Whether its rights hold for the territories of the account alone; such an account has at least one. */
  readonly bound: boolean;
  /** Whether an account can be given it. The others one is by the way one comes in. */
  readonly given: boolean;
  readonly may: readonly Right[];
}

/** Who may do what: all of it. A new role is a row here, and its name in the languages of the screen. */
export const ROLE_TABLE = [
  {
    role: 'administrator',
    bound: false,
    given: true,
    may: [
      'account.manage',
      'log.read',
      'panel.edit',
      'access.give',
      'wave.read',
      'wave.run',
      'wave.publish',
      'silence.set',
      'review.read',
      'review.plan',
      'reply.answer',
      'mail.manage',
      'news.manage',
      'words.erase',
    ],
  },
  { role: 'coder', bound: false, given: true, may: ['wave.read', 'review.code', 'review.read'] },
  {
    role: 'adjudicator',
    bound: false,
    given: true,
    may: ['wave.read', 'review.code', 'review.adjudicate', 'review.read', 'review.plan', 'reply.answer'],
  },
  {
    role: 'representative',
    bound: true,
    given: true,
    may: ['reply.contest', 'access.give', 'declaration.make', 'plan.read', 'plan.take', 'idea.give'],
  },
  { role: 'agent', bound: true, given: true, may: ['desk.speak', 'plan.read', 'plan.take', 'idea.give'] },
  {
    role: 'desk-lead',
    bound: true,
    given: true,
    may: ['desk.speak', 'desk.lead', 'desk.export', 'access.give', 'plan.read', 'plan.take', 'idea.give'],
  },
  {
    role: 'facilitator',
    bound: true,
    given: true,
    may: ['survey.lead', 'declaration.make', 'plan.read', 'plan.edit', 'plan.take', 'idea.lead', 'idea.give'],
  },
  /** Somebody of the town who carries actions of its plan, and does nothing else here. */
  { role: 'colleague', bound: true, given: true, may: ['plan.read', 'plan.take', 'idea.give'] },
  /** Whoever has an account. */
  { role: 'member', bound: false, given: false, may: ['account.enter', 'account.own', 'checkup.ask'] },
  /** Whoever can open the database from this machine: nobody locks the house with the key inside. What only a person can say, a terminal does not. */
  {
    role: 'terminal',
    bound: false,
    given: false,
    may: [
      'account.manage',
      'log.read',
      'panel.edit',
      'access.give',
      'wave.read',
      'wave.run',
      'wave.publish',
      'site.publish',
      'silence.set',
      'review.read',
      'review.plan',
      'desk.export',
      'desk.keep',
      'mail.manage',
      'news.manage',
      'survey.keep',
      'idea.keep',
      'words.erase',
      'house.keep',
      'house.restore',
    ],
  },
  /** The desk itself, by its rules. */
  { role: 'desk', bound: false, given: false, may: ['desk.keep'] },
  /** Surveys themselves, by their rules. */
  { role: 'survey-keeper', bound: false, given: false, may: ['survey.keep'] },
  /** Plans themselves, by their rules. */
  { role: 'plan-keeper', bound: false, given: false, may: ['plan.keep'] },
  /** Boxes for ideas themselves, by their rules. */
  { role: 'idea-keeper', bound: false, given: false, may: ['idea.keep'] },
  /** The house itself, by its rules. */
  { role: 'house-keeper', bound: false, given: false, may: ['house.keep'] },
  /** Anybody. */
  {
    role: 'visitor',
    bound: false,
    given: false,
    may: ['account.enter', 'contest.send', 'desk.ask', 'meeting.answer', 'survey.answer', 'idea.give', 'checkup.ask'],
  },
] as const satisfies readonly RoleRow[];

type Row = (typeof ROLE_TABLE)[number];

/** A role that an account can be given. */
export type Role = Extract<Row, { readonly given: true }>['role'];

/** What somebody is by the way they come in. */
export type Way = Extract<Row, { readonly given: false }>['role'];

/** Roles that an account can be given, in their order. */
export const ROLES: readonly Role[] = ROLE_TABLE.flatMap((row) => (row.given ? [row.role] : []));

/** Whether a role binds its account to territories. */
export function isBound(role: Role): boolean {
  return ROLE_TABLE.some((row) => row.role === role && row.bound);
}
