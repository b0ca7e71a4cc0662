import { type Command, DATA, saying } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** Accounts of the atelier. */
export const ACCOUNT_COMMANDS: readonly Command[] = [
  {
    name: 'account list',
    options: { ...DATA, json: { type: 'boolean' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'account',
      fr: t`  account list             qui a un compte à l’atelier (--json)`,
      en: `  account list             who has an account of the atelier (--json)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/account.ts')).accountListCommand),
  },
  {
    name: 'account invite',
    options: { ...DATA, name: { type: 'string' }, role: { type: 'string' }, territory: { type: 'string' }, url: { type: 'string' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'account',
      fr: t`  account invite ADRESSE   fait un lien d’invitation, qui sert une fois
    --name NOM             de la personne
    --role RÔLES           administrator, coder, adjudicator, representative,
                           agent, desk-lead, facilitator, colleague
    --territory CODES      les collectivités des cinq derniers : 35238,22278
                           (ou le SIREN d’une intercommunalité)
    --url ADRESSE          l’adresse que voient les visiteurs (ou BEFFROI_URL)`,
      en: `  account invite ADDRESS   makes an invitation link, which is good once
    --name NAME            of the person
    --role ROLES           administrator, coder, adjudicator, representative,
                           agent, desk-lead, facilitator, colleague
    --territory CODES      the authorities of the last five: 35238,22278
                           (or the SIREN of an intercommunal body)
    --url ADDRESS          the address that visitors see (or BEFFROI_URL)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/account.ts')).accountInviteCommand),
  },
  {
    name: 'account reset',
    options: { ...DATA, url: { type: 'string' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'account',
      fr: t`  account reset ADRESSE    fait un lien pour un nouveau mot de passe, et rouvre
                           le compte s’il était clos (--url)`,
      en: `  account reset ADDRESS    makes a link for a new password, and opens the
                           account again if it was closed (--url)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/account.ts')).accountResetCommand),
  },
];
