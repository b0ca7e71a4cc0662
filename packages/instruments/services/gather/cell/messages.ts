import type { CapturedPage, Sight } from '@beffroi/capture';
import type { TownEyesOptions, TownMemory } from '../crawl-strategy/crawl-strategy.ts';
import type { JudgedArchive } from '../judge-archive.ts';

/** What a cell is told. One town at a time: who begins another forgets the one before. */
export type ToCell =
  | { readonly kind: 'begin'; readonly town: TownEyesOptions }
  | { readonly kind: 'look'; readonly page: CapturedPage }
  | { readonly kind: 'judge'; readonly path: string; readonly start?: string }
  /** The town is done: nothing of it is kept. */
  | { readonly kind: 'forget' };

/** What it says first, and what it answers to those that ask something. */
export type FromCell =
  | { readonly kind: 'ready' }
  | { readonly kind: 'seen'; readonly sight: Sight; readonly memory: TownMemory }
  | { readonly kind: 'judged'; readonly judged: JudgedArchive }
  /** Something of ours is broken: the error as plain data, since a clone leaves out its code. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string; readonly code: unknown };
