import type { ActingMember } from '@beffroi/acts';
import { viaSource } from '@beffroi/capture';
import { beginSignIn, connectByPassword, type Desk, finishSignIn } from '@beffroi/desk';
import type { Connector } from '@beffroi/networks';
import { snacTrial, startAtprotoTrial } from '@beffroi/networks/testing';
import { TOWN as TERRITORY } from '../../../packages/desk/test/trial.ts';
import type { RegisteredAccount } from '../../../packages/instruments/voice/gather/unit-register.ts';
import { BREZAN, VALDOR } from '../../../scripts/peers/snac-peers.ts';

/** The town's accounts of the loop, by what they practise. */
export const LOOP_ACCOUNTS = ['shifts', 'speakers', 'persona', 'office'] as const;
/** One of them. */
export type LoopAccount = (typeof LOOP_ACCOUNTS)[number];

/** Real servers on which a town speaks, and where others speak to it. */
export interface LoopPlace {
  readonly connectors: readonly Connector[];
  /** Whether who writes says when: then a day can be as long as a day. */
  readonly saysWhen: boolean;
  /** Lets the desk in as the person does whose account it is. @returns the channel's id */
  letIn(desk: Desk, lead: ActingMember, account: LoopAccount, now: Date): Promise<number>;
  /** A foreign account says something to one of the town's. */
  say(account: LoopAccount, text: string, at: Date): Promise<void>;
  /** Where an instrument reads, and what stands in the register of it. */
  readable(): Promise<ReturnType<typeof viaSource>>;
  registered(account: LoopAccount): Partial<RegisteredAccount> & Pick<RegisteredAccount, 'key'>;
  close(): Promise<void>;
}

const SNAC_NAMES: { readonly [account in LoopAccount]: string } = {
  shifts: 'mairie',
  speakers: 'mediatheque',
  persona: 'silence',
  office: 'maire',
};

/** Two servers of the fediverse; all accounts are let in by OAuth. */
export async function fediverse(): Promise<LoopPlace> {
  const trial = await snacTrial();
  const { peers, connector, redirect } = trial;
  const citizen = await peers.signIn(VALDOR, 'sacha');
  return {
    connectors: [connector],
    saysWhen: false,
    async letIn(desk, lead, account, now) {
      const ask = { territory: TERRITORY, network: connector.network, server: BREZAN, channel: null, redirect };
      const answer = await trial.consentAs(SNAC_NAMES[account], await beginSignIn(desk, lead, ask, now));
      return finishSignIn(desk, lead, answer.get('state')!, answer, now);
    },
    async say(account, text) {
      const form = { status: `@${SNAC_NAMES[account]}@${BREZAN} ${text}` };
      const { status } = await peers.ask(VALDOR, '/api/v1/statuses', { method: 'POST', token: citizen, form });
      if (status !== 200) throw new Error(`the citizen's server says ${status}`);
    },
    async readable() {
      // snac's own robots.txt forbids all: an administrator who wants to be read puts another before it.
      await peers.put({ pages: { [`${BREZAN}/robots.txt`]: { type: 'text/plain', body: 'User-agent: *\nDisallow: /admin/\n' } } });
      return viaSource(peers.proxy);
    },
    registered: (account) => ({
      key: account,
      handle: `@${SNAC_NAMES[account]}@${BREZAN}`,
      address: `https://${BREZAN}/${SNAC_NAMES[account]}`,
    }),
    close: () => trial.close(),
  };
}

/** A server with an AppView; the first account is let in by OAuth, the others by a word for programs. */
export async function bluesky(): Promise<LoopPlace> {
  const trial = await startAtprotoTrial();
  const { rig, connector, redirect } = trial;
  const accounts = {
    shifts: rig.town,
    speakers: await rig.make('agents'),
    persona: await rig.make('lisa'),
    office: await rig.make('mediation'),
  } as const;
  return {
    connectors: [connector],
    saysWhen: true,
    async letIn(desk, lead, account, now) {
      const { handle } = accounts[account];
      const ask = { territory: TERRITORY, network: connector.network, server: rig.server, channel: null };
      if (account !== 'shifts') return connectByPassword(desk, lead, ask, { handle, password: trial.password!.word }, now);
      const answer = await trial.consent(await beginSignIn(desk, lead, { ...ask, redirect }, now));
      return finishSignIn(desk, lead, answer.get('state')!, answer, now);
    },
    say: (account, text, at) => rig.mention(accounts[account], text, at),
    readable: async () => viaSource(rig.peer.proxy),
    registered: (account) => ({ key: account, network: 'atproto', handle: accounts[account].handle }),
    close: () => trial.close(),
  };
}
