import { askAssistant, type ConversationFile, policiesOf, previewPersona, questionIn } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import { dayIn } from '#lib/desk-clock.ts';
import { type SpokenAnswer, spokenOnNetwork } from '../assistant/reply-words.ts';
import { knownServices } from '../assistant/town-assistant.ts';
import { townNames } from './places.ts';

/** What the account's character answers to what was asked last, as it would stand. */
export interface PersonaAnswer extends SpokenAnswer {
  readonly name: string;
  /** With the name of who is answered, where the network needs it. */
  readonly written: string;
  /** With the character's signature. */
  readonly said: string;
  /** Whether it fits the network. */
  readonly fits: boolean;
}

/**
 * What the character of an account has to say: from what the town holds and from nothing else, so that nobody puts other words into its mouth. Where it knows nothing it says so, and hands over.
 *
 * @param origin of this site, for links that lead here
 * @returns `null` where the account has no character, where it cannot write, or where it has had its word
 */
export async function personaAnswer(locals: App.Locals, file: ConversationFile, origin: string): Promise<PersonaAnswer | null> {
  const { place, conversation } = file;
  const { channel } = place;
  const persona = policiesOf(channel).persona;
  const asked = file.messages.findLast(({ gone_at: gone }) => gone === null);
  const question = questionIn(asked?.said.replace(/@\S+/g, ' '));
  if (persona === null || place.own === null || channel.network === 'site' || asked === undefined || question === null) return null;
  const spoken = file.posts.filter(({ persona: byIt, state }) => byIt && (state === 'waiting' || state === 'standing'));
  if (spoken.some(({ at }) => at >= asked.at)) return null;
  const language: Language = channel.language === 'en' ? 'en' : 'fr';
  const town = (await townNames(locals))(channel.territory);
  const reply = await askAssistant(
    locals.house.store,
    { territory: channel.territory, town, day: dayIn(locals.house.now(), channel.zone) },
    question,
    (text) => knownServices(locals, channel.territory, text, language),
  );
  const answer = spokenOnNetwork(reply, { ...persona, town, booking: null }, origin, language);
  const written = `${channel.network === 'mastodon' ? `@${conversation.asker_handle} ` : ''}${answer.text}`;
  const post = previewPersona(channel, spoken.length === 0, { text: written, language, contentWarning: null });
  return { ...answer, name: persona.name, written, said: post.text, fits: post.faults.length === 0 };
}
