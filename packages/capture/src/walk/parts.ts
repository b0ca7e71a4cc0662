import type { CollectOptions } from '../collect-types.ts';
import type { Frontier, Waiting } from '../frontier.ts';
import type { Answer } from '../source.ts';
import type { Allowance } from './allowance.ts';
import type { Asker } from './asker.ts';
import type { HostWishes } from './host-wishes.ts';
import type { Ledger } from './ledger.ts';
import type { MissingPages } from './missing-pages.ts';
import type { Strikes } from './strikes.ts';
import type { Town } from './town.ts';
import type { Turns } from './turns.ts';
import type { Ways } from './ways.ts';

/** What one walk is made of; each part knows its own concern. */
export interface Parts {
  readonly options: CollectOptions;
  readonly ledger: Ledger;
  readonly asker: Asker;
  readonly frontier: Frontier;
  readonly allowance: Allowance;
  readonly town: Town;
  readonly wishes: HostWishes;
  readonly strikes: Strikes;
  readonly missing: MissingPages;
  readonly ways: Ways;
  readonly turns: Turns;
}

export const PAGE_HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'fr,en;q=0.3',
} as const;

/** Stopped before it was asked: it is among what is left. */
export function putBack({ allowance, frontier }: Parts, item: Waiting): void {
  allowance.giveBack(item);
  frontier.add(item, true);
}

/** What a folder or an archive does not hold costs nothing: over the network its host does not answer for its robots.txt, and nothing more is asked there. */
export function giveBackUnheld({ allowance }: Parts, item: Waiting, answer: Extract<Answer, { kind: 'obstacle' }>): void {
  if (answer.cause === 'not-in-source') allowance.giveBack(item);
}
