import type { frAccounts } from './fr-accounts.ts';

/** What is said of accounts, in English. */
export const enAccounts: typeof frAccounts = {
  noAccounts: () => 'Nobody has an account yet. “beffroi serve” gives the link for the first one.',
  accountListColumns: { email: 'address', name: 'name', roles: 'roles', territories: 'towns', state: 'state' },
  accountRoles: {
    administrator: 'administration',
    coder: 'review',
    adjudicator: 'adjudication',
    representative: 'representing',
    agent: 'desk',
    'desk-lead': 'lead of the desk',
    facilitator: 'surveys and plan',
    colleague: 'actions of the plan',
  },
  accountOpen: 'open',
  accountClosed: 'closed',
  invitationMade: (name, days) => `Invitation of ${name}. This link is good once, for ${days} days:`,
  resetMade: (name) => `New password for ${name}. This link is good once, for one day:`,
  accountReopened: (name) => `The account of ${name} was closed: it is open again.`,
  badRole: (role) =>
    `There is no role “${role}”: administrator, coder, adjudicator, representative, agent, desk-lead, facilitator or colleague.`,
  accountRefusals: {
    'bad-email': 'This is no e-mail address. Example: first.last@town.fr',
    'bad-name': 'Give the name of the person: --name NAME.',
    'no-role': 'Give at least one role: --role coder.',
    'no-territory':
      'Give the codes of the authorities of this role, INSEE of a town or SIREN of an intercommunal body: --territory 35238,243500139.',
    'territory-without-representative': '--territory only goes with the roles representative, agent, desk-lead, facilitator and colleague.',
    'known-email': 'This address has an account already.',
    'unknown-account': 'No account has this address. “beffroi account list” gives them all.',
  },
};
