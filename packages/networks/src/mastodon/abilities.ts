import { listIn } from '@beffroi/domain/json-values';
import type { Abilities } from '../port.ts';
import type { Access } from './access.ts';
import { inPath, type MastodonApi } from './api.ts';
import type { Instance } from './instance.ts';
import { type StatusReader, statusIn } from './statuses.ts';

/** What can be done with the account: what the server says, what it was asked to try, and what its posts show. The room's README tells why of each. */
export async function abilitiesOf(
  api: MastodonApi,
  {
    instance,
    access,
    account,
  }: { readonly instance: Instance; readonly access: Access; readonly account: Readonly<Record<string, unknown>> },
  reader: StatusReader,
): Promise<Abilities> {
  return {
    limits: instance.limits,
    edit: await canEdit(api, String(account['id']), instance.version, reader),
    remove: access.removes,
    contentWarning: true,
    visibilities: ['public', 'unlisted'],
    pictures: instance.pictures,
    profile: { ...instance.profile, picture: true },
    mentions: 'polled',
    // Mastodon has one; no server that does can be run here, and nothing untried is declared.
    stream: false,
    once: 'by-reading-back',
    machineLabel: typeof account['bot'] === 'boolean',
    attest: false,
  };
}

/** A server that knows edits says of each post when it was edited; of an account without posts its version tells (Mastodon 3.5). */
async function canEdit(api: MastodonApi, account: string, version: string, reader: StatusReader): Promise<boolean> {
  const statuses = listIn(await api.said(`/api/v1/accounts/${inPath(account)}/statuses?limit=1`));
  const status = statusIn(statuses[0], reader);
  if (status !== null) return status.tellsEdits;
  const [, major = '0', minor = '0'] = /^(\d{1,3})\.(\d{1,3})/.exec(version) ?? [];
  return Number(major) * 1000 + Number(minor) >= 3005;
}
