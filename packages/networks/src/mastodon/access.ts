import { objectIn, parsedJson, textIn } from '@beffroi/domain/json-values';
import type { Credentials } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import type { MastodonApi } from './api.ts';

/** What opens an account, with what was tried when it was given. */
export interface Access {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly token: string;
  /** Whether the server knows how to remove a post. */
  readonly removes: boolean;
}

/** The access as text, to be sealed where it is kept. */
export const credentialsOf = (access: Access): Credentials => JSON.stringify(access);

/** @throws NetworkRefusal `expired` for what is no access of this network */
export function accessIn(credentials: Credentials): Access {
  const kept = objectIn(parsedJson(credentials));
  const word = (name: keyof Access): string => {
    const value = textIn(kept[name]);
    if (value === null) throw new NetworkRefusal('expired', 'what was kept is no access to a server of this network');
    return value;
  };
  return {
    origin: word('origin'),
    clientId: word('clientId'),
    clientSecret: word('clientSecret'),
    token: word('token'),
    removes: kept['removes'] === true,
  };
}

/** A post that is nowhere: ids begin at one. */
const NO_POST = '0';

/**
 * Whether the server knows how to remove a post: it is asked to remove one that is not there, and says so with a word of its own, as it says all else. Who does not know the question answers with a page
 * (snac).
 */
export async function canRemove(api: MastodonApi): Promise<boolean> {
  const told = await api.ask(`/api/v1/statuses/${NO_POST}`, { method: 'DELETE', changes: false }).catch(() => null);
  return told !== null && [400, 404, 410, 422].includes(told.status) && told.data !== undefined;
}
