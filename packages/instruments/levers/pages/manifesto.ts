import { PRIORITIES } from '@beffroi/levers/judge';
import { type AuthorityLevers, authorityNow, type ShownLever } from '@beffroi/levers/views';
import { wordsIn } from '@beffroi/ui/language.ts';
import type { ManifestoChapter, ManifestoChapters, ManifestoView } from '@beffroi/ui/page-doors.ts';
import { manifesto } from '#words/manifesto.ts';
import { authorityPath } from './paths.ts';
import { todayIn } from './server/today.ts';

/** The six priorities of an authority's manifesto, each as it is said, lived and seen. Levels of its levers are told from the lowest to the highest: they have no mean. */
export async function manifestoChapters({ house, language }: App.Locals, code: string): Promise<ManifestoChapters | null> {
  const known: AuthorityLevers = await authorityNow(house.store, code, todayIn(code));
  const { date } = wordsIn(language);
  const words = manifesto[language];
  const day = (written: string): string => date(`${written.slice(0, 10)}T12:00:00Z`);
  const chapters = PRIORITIES.map(({ id, title }): ManifestoChapter => {
    const levers = known.levers.filter(({ priority }) => priority === id);
    const views = (['said', 'lived', 'seen'] as const).map((kind) => viewOf(kind, levers, words));
    return { id, title: title[language], indicators: levers.map(({ lever }) => lever), views };
  });
  return { asOf: words.asOf(day(known.day), known.wave === null ? null : day(known.wave.dated)), path: authorityPath(code), chapters };
}

const LEVEL_OF = {
  said: ({ views: { declared } }: ShownLever) => (declared.kind === 'level' ? declared.level : null),
  lived: ({ views }: ShownLever) => views.livedLevel,
  seen: ({ views }: ShownLever) => views.seen,
} as const;

function viewOf(kind: 'said' | 'lived' | 'seen', levers: readonly ShownLever[], words: (typeof manifesto)['fr']): ManifestoView {
  const levels = levers.map(LEVEL_OF[kind]).filter((level) => level !== null);
  const name = words.views[kind];
  if (levels.length === 0) return { name, range: null, said: words.nothing[kind] };
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const tell = kind === 'seen' ? words.atLeast : words.range;
  return { name, range: { low, high }, said: tell(low, high, levels.length, levers.length) };
}
