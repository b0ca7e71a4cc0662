import { terminalActor } from '@beffroi/acts';
import { type Arguments, callerFile, Refusal } from '@beffroi/terminal';
import type { House } from '@beffroi/terminal/house';
import { type AccessPlace, AccessRefusal, accessKeys, giveAccess, takeBackAccess } from '@beffroi/voice/gather';
import { enWords, frWords } from '@beffroi/words';
import type { Context } from './context.ts';

/** What the line says of an access: one is given, one is taken back, or none is spoken of. */
export type AccessWish =
  | { readonly kind: 'given'; readonly secret: string; readonly days: number | null }
  | { readonly kind: 'dropped' }
  | null;

/** Bytes of a file with a token at most. */
const MOST_BYTES = 10_000;

/** Reads it before anything is noted: the secret stands in a file or comes on the input, and never in the line, which others may see. */
export async function accessWish(args: Arguments, { messages, env }: Context): Promise<AccessWish> {
  const path = args.text('token-file');
  const days = args.text('token-days');
  if (args.flag('drop-token')) {
    if (path !== null || days !== null) throw new Refusal(messages.tokenOrDrop());
    return { kind: 'dropped' };
  }
  if (path === null) {
    if (days !== null) throw new Refusal(messages.tokenDaysAlone());
    return null;
  }
  if (days !== null && !/^\d{1,4}$/.test(days)) throw new Refusal(messages.accessRefused('bad-end'));
  try {
    accessKeys(env);
  } catch (error) {
    throw inWords(error, messages);
  }
  const { bytes } = await callerFile(path, messages);
  if (bytes.byteLength > MOST_BYTES) throw new Refusal(messages.accessRefused('no-token'));
  return { kind: 'given', secret: Buffer.from(bytes).toString('utf8'), days: days === null ? null : Number(days) };
}

/** Keeps what was given, or forgets it. @returns what is said of it */
export async function settleAccess(
  { store }: House,
  place: AccessPlace,
  wish: NonNullable<AccessWish>,
  { messages, env, now, language }: Context,
): Promise<string> {
  try {
    if (wish.kind === 'dropped') return messages.tokenDropped(await takeBackAccess(store, terminalActor(), place, new Date(now())));
    const given = { ...place, secret: wish.secret, ...(wish.days === null ? {} : { days: wish.days }) };
    const ends = await giveAccess(store, terminalActor(), accessKeys(env), given, new Date(now()));
    return messages.tokenKept((language === 'fr' ? frWords : enWords).date(ends.toISOString()));
  } catch (error) {
    throw inWords(error, messages);
  }
}

function inWords(error: unknown, messages: Context['messages']): unknown {
  return error instanceof AccessRefusal ? new Refusal(messages.accessRefused(error.code), { cause: error }) : error;
}
