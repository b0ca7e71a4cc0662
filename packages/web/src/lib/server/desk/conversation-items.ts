import { abilitiesOf, type ConversationFile } from '@beffroi/desk';
import { plain } from '@beffroi/words';
import { whenOf } from '#lib/desk-clock.ts';
import { askerName, differsWords, firstNameOf, troubleWords } from '#lib/desk-words.ts';
import { desk } from '#lib/messages/desk.ts';
import { privateKinds } from './composed.ts';

/** What happened in a conversation, in its order: what the citizen said, what was answered, what colleagues noted. */
export function conversationItems(locals: App.Locals, file: ConversationFile) {
  return [...asked(locals, file), ...answered(locals, file), ...noted(locals, file)].sort((one, other) => one.at - other.at);
}

export type ConversationItem = ReturnType<typeof conversationItems>[number];

function asked({ house, language }: App.Locals, { place, messages, conversation }: ConversationFile) {
  const { zone } = place.channel;
  const now = house.now();
  const say = desk[language];
  return messages.map(({ id, said, pictures, url, at, edited_at: edited, gone_at: gone, confidential }) => ({
    kind: 'asked' as const,
    key: `m${id}`,
    at: at.getTime(),
    when: whenOf(at, zone, now, language),
    iso: at.toISOString(),
    who: askerName(conversation, language),
    said: gone === null ? said : null,
    isPrivate: confidential,
    edited: edited === null || gone !== null ? null : say.edited(whenOf(edited, zone, now, language)),
    pictures: say.pictures(pictures.map(plain)),
    // Where it lies is the network's word: only a web address is a link.
    url: gone === null && /^https?:\/\//.test(url) ? url : null,
    privately: gone === null ? privateKinds(said, language) : [],
  }));
}

function answered({ house, language }: App.Locals, { place, posts }: ConversationFile) {
  const { zone, team, network } = place.channel;
  const removable = network === 'site' || abilitiesOf(place.channel).remove;
  const editable = network !== 'site' && abilitiesOf(place.channel).edit;
  const now = house.now();
  const say = desk[language];
  return posts.map((post) => ({
    kind: 'answered' as const,
    key: `p${post.id}`,
    id: post.id,
    at: post.at.getTime(),
    when: whenOf(post.at, zone, now, language),
    iso: post.at.toISOString(),
    who: say.ours(team),
    by: say.byAgent(firstNameOf(place.agents.find(({ id }) => id === post.agent_id)?.name ?? '')),
    said: post.said,
    state:
      post.state === 'standing' && post.trouble !== null ? (say.removals[post.trouble] ?? '') : (say.postStates[post.state] ?? post.state),
    mayRemove: removable && post.state === 'standing' && post.trouble !== 'to-remove' && (place.isLead || post.agent_id === place.own?.id),
    // One's own words, where the network shows that they were changed.
    mayEdit: editable && !post.persona && post.state === 'standing' && post.trouble !== 'to-remove' && post.agent_id === place.own?.id,
    isRefused: post.state === 'refused',
    why: post.trouble === null || post.state === 'standing' ? null : troubleWords(post.trouble, language),
    url: post.state === 'standing' ? post.url : null,
    differs: differsWords(post, language),
  }));
}

function noted({ house, language }: App.Locals, { place, notes }: ConversationFile) {
  const now = house.now();
  return notes.map(({ name, said, at }, place_) => ({
    kind: 'noted' as const,
    key: `n${place_}`,
    at: at.getTime(),
    when: whenOf(at, place.channel.zone, now, language),
    iso: at.toISOString(),
    who: name,
    said,
  }));
}
