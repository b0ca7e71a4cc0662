import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearsal.ts';
import { refusalOf, signIn } from './rehearsal.ts';

/** How one comes in. */
export function signingIn(rehearsal: () => Rehearsal): void {
  const begin = (state: string) => {
    const { connector, servers, redirect } = rehearsal().trial;
    return connector.begin(servers[0]!, { redirect, state });
  };

  test('comes to the account that consented, by every spelling of its server', async () => {
    const { trial, keeper } = rehearsal();
    for (const server of trial.servers) {
      const session = await trial.connector.open(await signIn(trial, server), keeper);
      expect(session.network).toBe(trial.connector.network);
      expect(session.account.handle).toBe(trial.handle);
      expect(session.account.id).not.toBe('');
      expect(URL.canParse(session.account.url)).toBe(true);
    }
  });

  test('shows to the person an address of the server, and nothing of what is kept', async () => {
    const { url, pending } = await begin('un-mot');
    expect(new URL(url).protocol).toMatch(/^https?:$/);
    expect(pending).not.toBe('');
    expect(url).not.toContain('secret');
  });

  test('takes a no for a no', async () => {
    const { pending } = await begin('un-mot');
    const answer = new URLSearchParams({ error: 'access_denied', state: 'un-mot' });
    expect((await refusalOf(rehearsal().trial.connector.finish(pending, answer))).code).toBe('sign-in');
  });

  test.each([
    ['with another state', { code: 'quelque-chose', state: 'autre' }],
    ['without a state', { code: 'quelque-chose' }],
    ['without a code', { state: 'un-mot' }],
    ['with a code that nobody gave', { code: 'quelque-chose', state: 'un-mot' }],
  ])('does not let in who comes back %s', async (_, answer) => {
    const { pending } = await begin('un-mot');
    const refusal = await refusalOf(rehearsal().trial.connector.finish(pending, new URLSearchParams(Object.entries(answer))));
    expect(refusal.code).toBe('sign-in');
  });

  test('takes a word for programs only where it says so', async () => {
    const { connector, password, servers, handle } = rehearsal().trial;
    expect(connector.byAppPassword).toBe(password !== null);
    if (password === null) {
      expect((await refusalOf(connector.byPassword(servers[0]!, handle, 'mot'))).code).toBe('unsupported');
      return;
    }
    const credentials = await connector.byPassword(password.server, password.handle, password.word);
    const session = await connector.open(credentials, rehearsal().keeper);
    expect(session.account.handle).toBe(handle);
    expect((await refusalOf(connector.byPassword(password.server, password.handle, 'autre'))).code).toBe('sign-in');
  });
}
