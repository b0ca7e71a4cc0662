import { type PublicSpeaker, publicChannels, type WhoSpeaks, whoSpeaks } from '@beffroi/desk';
import { NotThere, type Operation, type Parameter } from '@beffroi/ui/api/operation.ts';

const SLUG: Parameter = {
  name: 'account',
  in: 'path',
  required: true,
  description: { fr: 'Nom court du compte, tel que la liste le donne.', en: 'Short name of the account, as the list gives it.' },
  schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 },
  example: 'mairie-social-example',
};

/** The accounts that speak through this house. */
export const listSpeakingAccounts: Operation = {
  id: 'listSpeakingAccounts',
  path: '/who-speaks',
  summary: { fr: 'Les comptes sur lesquels des communes parlent', en: 'The accounts by which towns speak' },
  description: {
    fr: 'Les comptes publics reliés à l’accueil de cet observatoire, ceux qui parlent d’abord.',
    en: 'The public accounts that are connected to the desk of this observatory, those that speak first.',
  },
  parameters: [],
  answer: 'SpeakingAccounts',
  spoken: false,
  fleeting: true,
  respond: async ({ store }) => ({
    data: (await publicChannels(store)).map(({ slug, territory, network, handle, name, url, since, left }) => ({
      account: slug,
      code: territory,
      network,
      handle,
      name,
      url,
      since: since.toISOString(),
      left_at: left?.toISOString() ?? null,
    })),
  }),
};

/** Who speaks on one of them, as everybody may know it. */
export const getWhoSpeaks: Operation = {
  id: 'getWhoSpeaks',
  path: '/who-speaks/{account}',
  summary: { fr: 'Qui parle sur un compte', en: 'Who speaks on an account' },
  description: {
    fr: 'Qui est de quart, la clé des initiales, les voix du compte, et qui a signé ses derniers messages : jamais plus que chacun n’a permis.',
    en: 'Who is on, the key of initials, the voices of the account, and who signed its latest messages: never more than each one agreed to.',
  },
  parameters: [SLUG],
  answer: 'WhoSpeaks',
  spoken: false,
  fleeting: true,
  async respond({ store, text, now }) {
    const said = await whoSpeaks(store, text('account')!, now);
    if (said === null) throw new NotThere('account');
    return told(said);
  },
};

function told({ channel, voices, onShift, speakers, former, asTeam, posts }: WhoSpeaks) {
  const { takeover, initials, persona, office } = voices;
  return {
    account: channel.slug,
    code: channel.territory,
    network: channel.network,
    handle: channel.handle,
    url: channel.url,
    team: channel.team,
    time_zone: channel.zone,
    since: channel.since.toISOString(),
    left_at: channel.left?.toISOString() ?? null,
    voices: [
      ...(takeover === null ? [] : ['takeover']),
      ...(initials === null ? [] : ['initials']),
      ...(persona === null ? [] : ['persona']),
      ...(voices.speakers === null ? [] : ['speakers']),
      ...(office === null ? [] : ['office']),
    ],
    persona: persona === null ? null : { name: persona.name, nature: persona.nature },
    office:
      office === null
        ? null
        : {
            title: office.title,
            holder: office.holder?.name ?? null,
            since: office.since,
            acting: office.acting,
            joined_to: office.joinedTo ?? null,
          },
    on_shift: onShift.map(({ speaker, since, until }) => ({
      ...shown(speaker),
      on_since: since.toISOString(),
      on_until: until.toISOString(),
    })),
    speakers: [...speakers, ...former].map(shown),
    as_team: asTeam,
    posts: posts.map(({ url, at, signedAs, said }) => ({
      url,
      at: at.toISOString(),
      signed: signedAs === '' ? null : signedAs,
      text: said,
    })),
  };
}

const shown = ({ appearance, name, initials, job, hashtag, since, until }: PublicSpeaker) => ({
  appearance,
  name: name === '' ? null : name,
  initials: initials === '' ? null : initials,
  job: job === '' ? null : job,
  hashtag: hashtag === '' ? null : `#${hashtag}`,
  // Of who speaks as the team, not even since when.
  since: appearance === 'team' ? null : since.toISOString(),
  until: until?.toISOString() ?? null,
});
