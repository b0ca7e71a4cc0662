import { ADDRESS, type Command, DATA, JSON_OUT, NAME, type Options, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Where links lead. */
const LINKS = {
  url: {
    type: 'string',
    value: ADDRESS,
    says: { fr: t`l’adresse que voient les visiteurs (ou BEFFROI_URL)`, en: 'the address that visitors see (or BEFFROI_URL)' },
  },
} as const satisfies Options;

/** Accounts of the atelier. */
export const ACCOUNT_COMMANDS: readonly Command[] = [
  {
    name: 'account list',
    options: { ...JSON_OUT, ...DATA },
    least: 0,
    most: 0,
    help: {
      chapter: 'account',
      fr: t`dit qui a un compte à l’atelier`,
      en: 'says who has an account of the atelier',
      group: { fr: t`les comptes de l’atelier : voir, inviter, rouvrir`, en: 'accounts of the atelier: see, invite, open again' },
    },
    run: async () => saying(MESSAGES, (await import('../commands/account.ts')).accountListCommand),
  },
  {
    name: 'account invite',
    options: {
      name: { type: 'string', value: NAME, says: { fr: 'de la personne', en: 'of the person' } },
      role: {
        type: 'string',
        value: { fr: 'RÔLES', en: 'ROLES' },
        says: {
          fr: 'administrator, coder, adjudicator, representative, agent, desk-lead, facilitator, colleague',
          en: 'administrator, coder, adjudicator, representative, agent, desk-lead, facilitator, colleague',
        },
        choices: ['administrator', 'coder', 'adjudicator', 'representative', 'agent', 'desk-lead', 'facilitator', 'colleague'],
      },
      territory: {
        type: 'string',
        value: { fr: 'CODES', en: 'CODES' },
        says: {
          fr: t`les collectivités des cinq derniers rôles : 35238,22278 (ou le SIREN d’une intercommunalité)`,
          en: 'the authorities of the last five roles: 35238,22278 (or the SIREN of an intercommunal body)',
        },
      },
      ...LINKS,
      ...DATA,
    },
    least: 1,
    most: 1,
    help: {
      chapter: 'account',
      words: ADDRESS,
      fr: t`fait un lien d’invitation, qui sert une fois`,
      en: 'makes an invitation link, which is good once',
      examples: ['beffroi account invite ada@example.org --name "Ada Martin" --role coder'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/account.ts')).accountInviteCommand),
  },
  {
    name: 'account reset',
    options: { ...LINKS, ...DATA },
    least: 1,
    most: 1,
    help: {
      chapter: 'account',
      words: ADDRESS,
      fr: t`fait un lien pour un nouveau mot de passe, et rouvre le compte s’il était clos`,
      en: 'makes a link for a new password, and opens the account again if it was closed',
    },
    run: async () => saying(MESSAGES, (await import('../commands/account.ts')).accountResetCommand),
  },
];
