import type { DocumentBlock } from '@beffroi/documents';
import { asks } from './goes-on.ts';

/** Words of a prompt at most. */
const SHORT = 25;

/**
 * Blocks of a dialogue that ask: those of a speaker who mostly asks (« Q. La commune n’a pas de site. »); else short ones that end in a question mark, and those that stand where a
 * question would (« On dit que vous voulez tout filmer. »), with a question two blocks before or behind, and none next to them.
 */
export function promptsOf(blocks: readonly DocumentBlock[]): ReadonlySet<number> {
  const spoken = blocks.flatMap(({ kind }, index) => (kind === 'running' || kind === 'frame' ? [] : [index]));
  const named = askedByName(blocks, spoken);
  if (named.length > 0) return new Set(named);
  const short = (index: number): boolean => blocks[index]!.text.split(/\s+/u).length <= SHORT;
  const asking = new Set(spoken.filter((index) => short(index) && asks(blocks[index]!.text)));
  if (asking.size < FEW) return new Set();
  const isAsking = (place: number): boolean => spoken[place] !== undefined && asking.has(spoken[place]);
  const prompts = spoken.filter(
    (index, place) =>
      isAsking(place) ||
      ((isAsking(place - 2) || isAsking(place + 2)) &&
        !isAsking(place - 1) &&
        !isAsking(place + 1) &&
        place + 1 < spoken.length &&
        short(index) &&
        alternates(place, isAsking)),
  );
  return new Set(prompts);
}

/** Questions from which on a text is a dialogue. */
const FEW = 3;

/** Whether the questions around are two blocks apart, as they are where two people speak. */
function alternates(place: number, isAsking: (place: number) => boolean): boolean {
  const around = [-4, -2, 2, 4].filter((by) => isAsking(place + by)).length;
  const between = [-3, -1, 1, 3].filter((by) => isAsking(place + by)).length;
  return around >= 2 && between === 0;
}

/** « Q. », « R : », « Le Journal : », « Sylvie Aumont : ». */
const SPEAKER = /^[\s–—-]*(\p{Lu}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,3})\s?[:.]\s/u;

/** All blocks of the speaker who asks more often than not, where two or more take turns. */
function askedByName(blocks: readonly DocumentBlock[], spoken: readonly number[]): readonly number[] {
  const speakers = Map.groupBy(
    spoken.filter((index) => SPEAKER.test(blocks[index]!.text)),
    (index) => SPEAKER.exec(blocks[index]!.text)![1]!,
  );
  const turns = [...speakers].filter(([, some]) => some.length >= 2);
  if (turns.length < 2 || turns.flatMap(([, some]) => some).length < FEW * 2 - 1) return [];
  return turns.flatMap(([name, some]) =>
    /^Q(?:uestion)?$/u.test(name) || some.filter((index) => asks(blocks[index]!.text)).length * 2 > some.length ? some : [],
  );
}
