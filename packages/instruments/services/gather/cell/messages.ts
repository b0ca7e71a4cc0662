import type { CapturedPage, Sight } from '@beffroi/capture';
import type { TownEyesOptions, TownMemory } from '../crawl-strategy/crawl-strategy.ts';
import type { JudgedArchive } from '../judge-archive.ts';

/** What a cell is told, each time of which town: it may have several, and answers one question at a time. */
export type ToCell =
  | { readonly kind: 'begin'; readonly of: number; readonly town: TownEyesOptions }
  | { readonly kind: 'look'; readonly of: number; readonly page: CapturedPage }
  | { readonly kind: 'judge'; readonly of: number; readonly path: string; readonly start?: string }
  /** The town is done: nothing of it is kept. */
  | { readonly kind: 'forget'; readonly of: number };

/** What it says first, and what it answers to those that ask something. */
export type FromCell =
  | { readonly kind: 'ready' }
  | { readonly kind: 'seen'; readonly sight: Sight; readonly memory: TownMemory; readonly support: Readonly<Record<string, number>> | null }
  | { readonly kind: 'judged'; readonly judged: JudgedArchive }
  /** Something of ours is broken: the error as plain data, since a clone leaves out its code. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string; readonly code: unknown };
