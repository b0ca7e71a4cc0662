import { type LedPart, ledBoxes } from '@beffroi/ideas';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { error } from '@sveltejs/kit';
import { authorityNames } from './authorities.ts';

/** Who leads boxes, their boxes, and those of their authorities that have none. @throws a redirection to the sign-in, or 403 */
export async function led(event: Guarded) {
  const account = requireAct(event, 'idea.lead');
  const actor = actorOf(event);
  const nameOf = await authorityNames(event.locals);
  const boxes = (await ledBoxes(event.locals.house.store, actor)).map((box) => ({ ...box, town: nameOf(box.territory) }));
  const without = account.territories.filter((code) => boxes.every(({ territory }) => territory !== code));
  return { actor, boxes, without: without.map((code) => ({ code, name: nameOf(code) })) };
}

/** The box that an address names, or the first one; `null` where there is none. @throws 403, 404 for one that is not theirs */
export async function ledChoice(event: Guarded) {
  const whole = await led(event);
  const wanted = event.url.searchParams.get('boite');
  const box = wanted === null ? (whole.boxes[0] ?? null) : (whole.boxes.find(({ id }) => String(id) === wanted) ?? error(404, 'box'));
  return { ...whole, box };
}

export const LED_PARTS: readonly LedPart[] = ['waiting', 'shown', 'given-back', 'refused'];

/** Which part of a box an address names: what waits, where it names none. */
export const partIn = ({ searchParams }: URL): LedPart => LED_PARTS.find((part) => part === searchParams.get('vue')) ?? 'waiting';
