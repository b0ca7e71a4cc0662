import { AccountRefusal, emailOf, INVITATION_DAYS, invite, people, reopenAccount, resetLink } from '@beffroi/accounts';
import { ROLES, terminalActor } from '@beffroi/acts';
import { type Arguments, cut, EXIT, plain, Refusal, tableOf } from '@beffroi/terminal';
import { type House, withHouse } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';
import { siteWishOf, USUAL_PORT } from '../site.ts';

/** Who has an account. Whoever can open the database may ask, and may invite: nobody locks the house with the key inside. */
export async function accountListCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const { accounts } = await withHouse(args, context, ({ store }) => people(store, new Date(context.now())));
  if (args.flag('json')) {
    const entries = accounts.map(({ made, closed, ...account }) => ({
      ...account,
      made: made.toISOString(),
      closed: closed?.toISOString() ?? null,
    }));
    screen.out(JSON.stringify({ accounts: entries }, null, 2));
    return EXIT.done;
  }
  if (accounts.length === 0) {
    screen.out(messages.noAccounts());
    return EXIT.done;
  }
  const rows = accounts.map((account) => [
    plain(account.email),
    plain(account.name),
    account.roles.map((role) => messages.accountRoles[role] ?? role).join(', '),
    account.territories.join(' '),
    account.closed === null ? messages.accountOpen : messages.accountClosed,
  ]);
  const { email, name, roles, territories, state } = messages.accountListColumns;
  const columns = [email, name, roles, territories, state].map((title) => ({ title }));
  if (screen.terminal) for (const line of tableOf(columns, rows)) screen.out(cut(line, screen.columns));
  else for (const row of rows) screen.out(row.join('\t'));
  return EXIT.done;
}

/** Invites somebody: prints a link that is good once. */
export async function accountInviteCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const email = args.words[0]!;
  const wanted = listOf(args.text('role'));
  const unknown = wanted.find((role) => !ROLES.some((known) => known === role));
  if (unknown !== undefined) throw new Refusal(messages.badRole(plain(unknown)));
  const invited = {
    email,
    name: args.text('name') ?? '',
    roles: ROLES.filter((role) => wanted.includes(role)),
    territories: listOf(args.text('territory')),
  };
  const secret = await inHouse(args, context, ({ store }) => invite(store, terminalActor(), invited, new Date(context.now())));
  screen.out(messages.invitationMade(plain(invited.name), INVITATION_DAYS));
  screen.out(linkOf(secret, args, context));
  return EXIT.done;
}

/** Gives somebody a way back in: prints a link for a new password, and opens the account again if it was closed. */
export async function accountResetCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const email = emailOf(args.words[0]!);
  const now = new Date(context.now());
  const { account, secret } = await inHouse(args, context, async ({ store }) => {
    const found = (await people(store, now)).accounts.find((each) => each.email === email);
    if (found === undefined) throw new AccountRefusal('unknown-account');
    if (found.closed !== null) await reopenAccount(store, terminalActor(), found.id, now);
    return { account: found, secret: await resetLink(store, terminalActor(), found.id, now) };
  });
  if (account.closed !== null) screen.out(messages.accountReopened(plain(account.name)));
  screen.out(messages.resetMade(plain(account.name)));
  screen.out(linkOf(secret, args, context));
  return EXIT.done;
}

const listOf = (text: string | null): string[] => (text ?? '').split(/[\s,;]+/).filter((word) => word !== '');

function linkOf(secret: string, args: Arguments, { env, messages, language }: Context): string {
  const origin = siteWishOf(args, env, messages).publicUrl ?? `http://127.0.0.1:${USUAL_PORT}`;
  return `${origin}${language === 'en' ? '/en' : ''}/atelier/invitation/${secret}`;
}

/** What the room of accounts refuses is said in the reader's language. */
async function inHouse<T>(args: Arguments, context: Context, act: (house: House) => Promise<T>): Promise<T> {
  try {
    return await withHouse(args, context, act);
  } catch (error) {
    if (error instanceof AccountRefusal) throw new Refusal(context.messages.accountRefusals[error.code] ?? error.code, { cause: error });
    throw error;
  }
}
