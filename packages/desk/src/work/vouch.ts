import { asking } from '@beffroi/jobs';
import type { NetworkSession } from '@beffroi/networks';
import { type AttestationAsIs, attestationsBy, noteAttestation } from '@beffroi/store';
import type { ChannelWork } from './channel-work.ts';
import type { ShownProfile } from './show-shift.ts';

/**
 * Has the network say for whom this account vouches, as things stand now. What was said is taken back before it is said anew: killed between the two, the next one who works says it.
 */
export async function vouch(work: ChannelWork, session: NetworkSession): Promise<void> {
  if (!session.abilities.attest) return;
  for (const attestation of await asking(work, (db) => attestationsBy(db, work.channel.id))) await settle(work, session, attestation);
}

/** The name that the account shows: an attestation holds for that one alone. */
function nameNow({ profile_shown: shown, profile_name: name }: AttestationAsIs): string {
  return shown === null ? name : (JSON.parse(shown) as ShownProfile).name;
}

async function settle(work: ChannelWork, session: NetworkSession, row: AttestationAsIs): Promise<void> {
  const { remote_id: id, remote_handle: handle, url } = row;
  const name = nameNow(row);
  const saidOf = JSON.stringify({ handle, name });
  if (row.ended_at === null && row.said_of === saidOf) return;
  work.assertHeld();
  if (row.record !== null) {
    await session.unattest(row.record);
    await asking(work, (db) => noteAttestation(db, work.channel.id, row.office_id, null));
  }
  if (row.ended_at !== null) return;
  const record = await session.attest({ id, handle, name, url });
  await asking(work, (db) => noteAttestation(db, work.channel.id, row.office_id, { said_of: saidOf, record }));
  work.tell({ kind: 'vouched', channel: work.channel.id });
}
