import { userInfo } from 'node:os';
import type { LoggedActor } from '@beffroi/store/act-log';
import type { Role, Way } from './roles.ts';

/** Who acts: a person with an account, a terminal, a visitor. */
export interface Actor extends LoggedActor {
  readonly roles: readonly (Role | Way)[];
  /** Authorities that bound roles hold for: INSEE codes of communes, SIREN of bodies of several. */
  readonly territories: readonly string[];
}

/** A person with an account who acts. */
export interface ActingMember extends Actor {
  readonly id: number;
}

/** What of an account an actor is made of. */
export interface Member {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly territories: readonly string[];
}

/** @param address where the request comes from; `null` when there is none */
export function memberActor({ id, name, roles, territories }: Member, address: string | null): ActingMember {
  return { id, name, address, roles: ['member', ...roles], territories };
}

/** What is done from a terminal of which nothing is known. */
export const TERMINAL: Actor = { id: null, name: 'terminal', address: null, roles: ['terminal'], territories: [] };

/** What the desk does by rules that all can read, without anybody asking. */
export const DESK: Actor = { id: null, name: 'desk', address: null, roles: ['desk'], territories: [] };

/** What surveys do by rules that all can read, without anybody asking. */
export const SURVEY_KEEPER: Actor = { id: null, name: 'surveys', address: null, roles: ['survey-keeper'], territories: [] };

/** What plans do by rules that all can read, without anybody asking. */
export const PLAN_KEEPER: Actor = { id: null, name: 'plans', address: null, roles: ['plan-keeper'], territories: [] };

/** What boxes for ideas do by rules that all can read, without anybody asking. */
export const IDEA_KEEPER: Actor = { id: null, name: 'ideas', address: null, roles: ['idea-keeper'], territories: [] };

/** What the house does by rules that all can read, without anybody asking. */
export const HOUSE_KEEPER: Actor = { id: null, name: 'house', address: null, roles: ['house-keeper'], territories: [] };

/** In whose name who follows is told of news. It changes nothing else, and has no right. */
export const NEWS_KEEPER: Actor = { id: null, name: 'news', address: null, roles: [], territories: [] };

/** What separates the word from the name of who sits there. */
const OF = 'terminal:';

/** Who acts from the terminal of this process, by the name that the machine knows them by. */
export function terminalActor(): Actor {
  const user = userName();
  return user === '' ? TERMINAL : { ...TERMINAL, name: `${OF}${user}` };
}

/** Whether a row of the act log was written from a terminal, and the name there; `null` where it was not, or the terminal knew none. */
export function terminalUserOf({ account_id: id, actor }: { readonly account_id: number | null; readonly actor: string }): string | null {
  return id === null && actor.startsWith(OF) ? actor.slice(OF.length) : null;
}

function userName(): string {
  try {
    return userInfo().username.replace(/\p{C}/gu, '').slice(0, 100);
  } catch {
    // A container's user may have no name.
    return '';
  }
}

/** Somebody who has not said who they are. */
export function visitorActor(address: string | null): Actor {
  return { id: null, name: 'visitor', address, roles: ['visitor'], territories: [] };
}
