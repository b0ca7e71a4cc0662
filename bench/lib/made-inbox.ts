import type { Store } from '@beffroi/store';
import { sql } from 'kysely';

/** Subjects that people ask about; the last one is rare. */
const SUBJECTS = [
  'passeport',
  'carte d’identité',
  'cantine',
  'piscine',
  'déchets verts',
  'stationnement',
  'bibliothèque',
  'travaux rue de la Halle',
  'acte de naissance',
  'marché',
] as const;
const RARE = 'apiculture';

/** Words that an inbox is searched for: of one conversation in ten, and of one in a thousand. */
export const SEARCHED = { often: 'stationnements', rarely: RARE } as const;

/**
 * Fills an inbox with invented conversations of two messages, by SQL: half of them open, the rest answered and closed with a post each, over two years.
 *
 * @returns the channel's id
 */
export async function fillInbox({ db }: Store, account: number, territory: string, conversations: number): Promise<number> {
  const { rows } = await sql<{ readonly id: number }>`
    insert into channel (slug, territory, network, server, remote_id, remote_handle, remote_name, url, state, state_at, zone, team, language, policies,
      abilities, profile_name, profile_bio, sealed, connected_at)
    values ('mairie', ${territory}, 'mastodon', 'https://social.example', '1', 'mairie@social.example', 'Mairie', 'https://social.example/@mairie',
      'connected', now(), 'Europe/Paris', 'l’équipe', 'fr', '{"takeover":null,"initials":null,"persona":null,"speakers":false,"office":null}', '{}', '', '', 'none', now())
    returning id`.execute(db);
  const channel = rows[0]!.id;
  await sql`insert into agent (channel_id, account_id, joined_at) values (${channel}, ${account}, now())`.execute(db);
  await sql`
    insert into conversation (channel_id, reference, root_id, asker_id, asker_handle, asker_name, asker_url, state, language, first_at, last_at)
    select ${channel}, 'R' || n, 'p' || n, 'a' || n % 20000, 'a' || n || '@pouet.example', 'Personne ' || n, 'https://pouet.example/@a' || n,
      (array['open', 'open', 'answered', 'closed'])[1 + n % 4], 'fr', now() - n * interval '20 minutes', now() - n * interval '20 minutes'
    from generate_series(1, ${conversations}::integer) n`.execute(db);
  await sql`
    insert into message (conversation_id, channel_id, remote_id, target, said, pictures, confidential, url, at, seen_at, looked_at)
    select c.id, c.channel_id, c.root_id || '-' || t, '{}',
      'Bonjour, une question sur le ' || case when c.id % 1000 = 5 then ${RARE} else (${[...SUBJECTS]}::text[])[1 + c.id % ${SUBJECTS.length}] end
        || ' : comment faire, à quelle heure venir, et avec quels papiers ? Merci d’avance pour la réponse, ' || md5(c.id::text),
      '{}', false, 'https://pouet.example/@a/' || c.id, c.last_at - (2 - t) * interval '1 minute', c.last_at, c.last_at
    from conversation c, generate_series(1, 2) t`.execute(db);
  await sql`
    insert into post (channel_id, key, kind, account_id, agent_id, conversation_id, written, said, appearance, signed_as, language, visibility, state, at, due_at,
      tries, remote_id, url, stood_at, differs)
    select channel_id, 'k' || id, 'answer', ${account}, (select id from agent limit 1), id, 'Oui', 'Oui', 'team', '', 'fr', 'public', 'standing', last_at, last_at,
      1, 's' || id, 'https://social.example/@mairie/' || id, last_at, '{}'
    from conversation where state <> 'open'`.execute(db);
  await sql`analyze conversation, message, post`.execute(db);
  return channel;
}
