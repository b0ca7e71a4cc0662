import { type PublicSpeaker, teamPicture, whoSpeaks } from '@beffroi/desk';
import { error } from '@sveltejs/kit';
import { clockOf, whenOf } from '#lib/desk-clock.ts';
import { townNames } from '#lib/server/desk/places.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const { house, language } = locals;
  const said = await whoSpeaks(house.store, params.slug, house.now());
  if (said === null) error(404);
  const { channel, voices } = said;
  const now = house.now();
  const { zone } = channel;
  const lettered = [...said.speakers, ...said.former].filter(({ initials }) => initials !== '');
  return {
    channel: {
      slug: channel.slug,
      handle: channel.handle,
      network: channel.network,
      url: channel.url,
      team: channel.team,
      left: channel.left?.toISOString() ?? null,
    },
    picture: (await teamPicture(house.store, params.slug, now))?.altText ?? null,
    zone,
    town: (await townNames(locals))(channel.territory),
    onShift: said.onShift.map(({ speaker, since, until }) => ({
      speaker: personOf(speaker),
      since: whenOf(since, zone, now, language),
      until: until > now ? clockOf(until, zone, language) : null,
    })),
    signsByLetters: voices.initials !== null,
    key: lettered.map(personOf).sort((one, other) => (one.initials < other.initials ? -1 : 1)),
    people: said.speakers.filter(({ name }) => name !== '').map(personOf),
    asTeam: said.asTeam,
    persona: voices.persona,
    office:
      voices.office === null
        ? null
        : {
            title: voices.office.title,
            holder: voices.office.holder?.name ?? null,
            since: voices.office.since,
            acting: voices.office.acting,
            joinedTo: voices.office.joinedTo ?? null,
          },
    posts: said.posts.map(({ url, at, signedAs, said: text }) => ({
      url,
      at: at.toISOString(),
      when: whenOf(at, zone, now, language),
      signedAs,
      text,
    })),
  };
}) satisfies PageServerLoad;

/** Somebody with their days; of who speaks as the team nothing is left to tell. */
const personOf = ({ appearance, name, initials, job, hashtag, since, until }: PublicSpeaker) => ({
  appearance,
  name,
  initials,
  job,
  hashtag,
  since: since.toISOString(),
  until: until?.toISOString() ?? null,
});
