import type { SchemaGroup } from '@beffroi/ui/api/operation.ts';
import { count, flag, identity, listOf, maybeText, moment, record, type Schema, text } from '@beffroi/ui/api/schema.ts';

const SPEAKER = {
  appearance: { enum: ['team', 'pseudonym', 'initials', 'first-name'], description: 'How they agreed to be seen.' },
  name: maybeText('First name or pseudonym; null where none is shown.'),
  initials: maybeText('Letters that sign their posts; null without.'),
  job: maybeText('Their job, where the account presents it.'),
  hashtag: maybeText('The hashtag that marks their posts.'),
  since: maybeText('Since when they speak here; null of who speaks as the team.'),
  until: maybeText('Until when they did; null of who does.'),
} satisfies Record<string, Schema>;

const listed = (description: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'array',
  items: record(description, properties),
});
const orNull = (schema: Schema): Schema => ({ ...schema, type: ['object', 'null'] });

const account = {
  account: text('Short name, in addresses.'),
  code: identity.code,
  network: text('mastodon, bluesky'),
  handle: text('As people write it, without the first @.'),
};

/** What answers on who speaks are made of. */
export const DESK_SCHEMAS: SchemaGroup = {
  place: 85,
  schemas: {
    SpeakingAccounts: listOf('SpeakingAccount', 'The accounts by which towns speak.'),
    SpeakingAccount: record('An account of a town.', {
      ...account,
      name: text('As its network shows it.'),
      url: text(),
      since: moment('When it was connected.'),
      left_at: maybeText('When it was given back to the town; null while it speaks here.'),
    }),
    WhoSpeaks: record('Who speaks on an account.', {
      ...account,
      url: text(),
      team: text('How the team is called.'),
      time_zone: text('IANA name.'),
      since: moment('When it was connected.'),
      left_at: maybeText('When it was given back to the town; null while it speaks here.'),
      voices: { type: 'array', items: { enum: ['takeover', 'initials', 'persona', 'speakers', 'office'] }, description: 'How it speaks.' },
      persona: orNull(record('A character that answers: nobody; null without.', { name: text(), nature: text('What it is.') })),
      office: orNull(
        record('The office whose account it is; null without.', {
          title: text(),
          holder: maybeText('Who holds it; null while it is vacant.'),
          since: text('A date, by the town’s calendar.'),
          acting: flag('Whether the holder stands in for somebody.'),
          joined_to: maybeText('The account that speaks for it since it was joined to another office; null where it was not.'),
        }),
      ),
      on_shift: listed('Somebody who has the account now.', {
        ...SPEAKER,
        on_since: moment('Since when.'),
        on_until: moment('Until when, as planned.'),
      }),
      speakers: listed('Somebody who is or was seen on the account.', SPEAKER),
      as_team: count('How many others speak as the team.'),
      posts: listed('A post that stands, the newest first.', {
        url: text(),
        at: moment('When it came to stand.'),
        signed: maybeText('The signature that it bears; null of the team.'),
        text: text(),
      }),
    }),
  },
};
