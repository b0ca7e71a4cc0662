import type { Abilities, OutgoingPicture } from '@beffroi/networks';
import { type ComposedPost, compose } from '@beffroi/speaking';
import type { ChannelRow } from '@beffroi/store';
import type { SeenAs } from '../people/seen-as.ts';
import { cleanPictures } from '../pictures/clean-picture.ts';
import { DeskRefusal } from '../refusal.ts';

/** What of a post its composition follows from. */
export interface Composable {
  readonly text: string;
  readonly language: string;
  readonly contentWarning: string | null;
}

/** How a post would stand, while it is being written. */
export function composedFor(channel: ChannelRow, seen: Pick<SeenAs, 'appearance' | 'voices' | 'speaker'>, ask: Composable): ComposedPost {
  return compose({
    text: ask.text,
    language: ask.language,
    limits: abilitiesOf(channel).limits,
    ...(ask.contentWarning === null ? {} : { contentWarning: ask.contentWarning }),
    appearance: seen.appearance,
    voices: seen.voices,
    speaker: seen.speaker,
    team: channel.team,
  });
}

/** What can be done on a channel, as its connector said when it was let in. */
export const abilitiesOf = (channel: ChannelRow): Abilities => channel.abilities as unknown as Abilities;

/** The signature as it stands; empty for the team. */
export const signedAs = ({ signature }: ComposedPost): string =>
  signature === null || signature.shows === 'team' ? '' : signature.text || (signature.hashtag ?? '');

/** What of a post its network has rules for, beside the text. */
export interface Fitting {
  readonly visibility: string;
  readonly contentWarning: string | null;
  /** Clean ones: their type is that of their bytes. */
  readonly pictures: readonly OutgoingPicture[];
}

/** @throws DeskRefusal `text` with what is wrong */
export function assertFits(composed: ComposedPost, channel: ChannelRow, ask: Fitting): void {
  assertText(composed);
  const { contentWarning, visibilities } = abilitiesOf(channel);
  if (ask.contentWarning !== null && !contentWarning)
    throw new DeskRefusal('text', 'This network knows no warning.', { fault: 'content-warning' });
  if (!visibilities.some((one) => one === ask.visibility))
    throw new DeskRefusal('text', 'This network does not know that.', { fault: 'visibility' });
  assertPictures(channel, ask.pictures);
}

/** @throws DeskRefusal `text` with the first fault */
export function assertText({ faults: [fault] }: ComposedPost): void {
  if (fault === undefined) return;
  const { code, ...values } = fault;
  throw new DeskRefusal('text', `The post cannot stand like that: ${code}.`, { fault: code, ...detailsOf(values) });
}

/** Pictures of a post as they may go out; how many they are is looked at before they are. @throws DeskRefusal `text` */
export function picturesFor(channel: ChannelRow, pictures: readonly OutgoingPicture[]): readonly OutgoingPicture[] {
  assertFew(channel, pictures);
  return cleanPictures(pictures);
}

function assertFew(channel: ChannelRow, pictures: readonly OutgoingPicture[]): void {
  const most = abilitiesOf(channel).pictures?.most ?? 0;
  if (pictures.length > most) throw new DeskRefusal('text', 'Too many pictures.', { fault: 'pictures', most });
}

function assertPictures(channel: ChannelRow, pictures: readonly OutgoingPicture[]): void {
  assertFew(channel, pictures);
  const limits = abilitiesOf(channel).pictures;
  for (const { altText, bytes, type } of pictures) {
    if (altText.trim() === '') throw new DeskRefusal('text', 'A picture needs words that stand for it.', { fault: 'alt-text' });
    if (bytes.length > limits!.bytes)
      throw new DeskRefusal('text', 'A picture is too large.', { fault: 'picture-size', most: limits!.bytes });
    if (!limits!.types.includes(type)) throw new DeskRefusal('text', 'This kind of picture is not taken.', { fault: 'picture-type', type });
  }
}

function detailsOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]));
}
