import type { ArchiveStore } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { marksSince } from '@beffroi/observatory';
import type { DigestWorks } from '@beffroi/plans';
import type { PostRoom } from '@beffroi/post';
import type { Store } from '@beffroi/store';
import { digestLetter } from '../src/lib/messages/plan-digest.ts';

/** What letters about plans are written in. */
export interface LettersPlace {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
  readonly post: PostRoom | null;
  /** How people reach the site: `https://observatoire.example`. */
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What the keeper of plans writes its letters with: the waves of this house, and its words. They are French, for no account says another language. */
export async function planLetters({ store, archiveStore, post, url, env }: LettersPlace, now: () => Date): Promise<DigestWorks> {
  const instruments = await instrumentsOf({ store, archiveStore }, { env });
  const titles = new Map(
    instruments.flatMap(({ id, catalogue }) => catalogue.map((entry) => [`${id} ${entry.id}`, entry.title.fr] as const)),
  );
  const settings = (plan: number): string => `${url}/atelier/plan/${plan}/reglages`;
  return {
    ...{ store, post, language: 'fr' },
    ask: (territory, questions) => marksSince({ store, instruments }, territory, questions, now()),
    letter: (told) =>
      digestLetter('fr', told, {
        plan: `${url}/atelier/plan/${told.plan.id}`,
        stop: settings(told.plan.id),
        titleOf: (instrument, indicator) => titles.get(`${instrument} ${indicator}`) ?? indicator,
      }),
    unsubscribe: ({ plan }) => settings(plan.id),
  };
}
