import { createHash } from 'node:crypto';
import { field, type Said, SERIES_FIELDS, TERRITORY_FIELD, type WaveInHand } from '@beffroi/opendata';
import { judgedTexts } from '@beffroi/store';
import type { Field } from '@beffroi/table-formats';
import { type VoiceFinding, voiceFindingIn } from '@beffroi/voice/gather';
import type { AccountVoice } from '@beffroi/voice/judge';

/** An account in one judgement, with where it stands. */
export interface AccountInHand {
  readonly series: number;
  readonly assessor: string;
  readonly territory: string;
  readonly finding: VoiceFinding;
  readonly account: AccountVoice;
}

/** Judgements of accounts are long texts: few towns at a time. */
const PAGE = 50;

/** The accounts of a wave, one judgement after the other, by town. */
export async function* accountsInHand({ db, series }: Pick<WaveInHand, 'db' | 'series'>): AsyncGenerator<AccountInHand> {
  for (const { number, row } of series) {
    for (let after = ''; ; ) {
      const page = await judgedTexts(db, row, { after, limit: PAGE });
      for (const { territory, findings } of page) {
        if (findings === null) continue;
        const finding = voiceFindingIn(findings);
        for (const account of finding.accounts) yield { series: number, assessor: row.assessor, territory, finding, account };
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.territory;
    }
  }
}

const ACCOUNT: Field = field(
  'account',
  'string',
  ['Compte', 'Account'],
  ['Ce par quoi le compte est connu dans sa commune.', 'What the account is known by in its town.'],
  { constraints: { required: true } },
);

/** Columns that name an account in a judgement. */
export const ACCOUNT_FIELDS: readonly Field[] = [...SERIES_FIELDS, TERRITORY_FIELD, ACCOUNT];
export const ACCOUNT_KEYS = ['series', 'territory', 'account'] as const;

/** That cannot be seen from where the account was read. */
export const UNSEEN: Said = ['cela ne peut pas être vu : ce n’est pas un 0.', 'that cannot be seen: it is no 0.'];

/**
 * Names for those who speak: the same in all tables of one wave, others in each wave, so that nobody is followed.
 *
 * @param digest of the wave; its name while it is open
 */
export function pseudonyms(digest: string): (territory: string, account: string, speaker: string) => string {
  return (territory, account, speaker) =>
    `p-${createHash('sha256').update([digest, territory, account, speaker].join('\n')).digest('hex').slice(0, 12)}`;
}
