import { join } from 'node:path';
import { THEMES, type ThemeId } from '@beffroi/programmes/judge';
import { compileCues } from '@beffroi/reading';
import { annotate } from '../judge/annotate.ts';
import { giver } from '../judge/parts.ts';
import { filledFrames } from '../judge/rules/framed-theme.ts';
import { LABELLED } from './judge-fixtures.ts';
import { judgeLabelled } from './labelled.ts';

/** Programmes in plain manners, on which frames were learned (those that are open). */
export const MANNERS = join(LABELLED, '..', 'programmes-manners');

/** What a wording or a frame earned: where it was learned, how often it speaks, in how many documents, and how often rightly on text that it was not learned from. */
export interface Earned {
  readonly theme: ThemeId;
  /** The wording, or the slots of the frame. */
  readonly words: string;
  /** `names` were learned on the open invented programmes and four rounds of real ones, `frames` on the open programmes in plain manners. */
  readonly learned: 'names' | 'frames';
  readonly hits: number;
  readonly documents: number;
  /** Of the statements that people labelled and that it was not learned from: how many it speaks in, and in how many people say so too. */
  readonly elsewhere: number;
  readonly right: number;
}

const NAMES = THEMES.flatMap(({ id, names, across, alone = [] }) => [...names, ...across, ...alone].map((words) => ({ theme: id, words })));
const given = giver(['looksOther', 'slots']);

/** Looks all labelled programmes through for what each wording and each frame earned there. */
export async function earnedWordings(): Promise<readonly Earned[]> {
  const book = compileCues(Object.fromEntries(NAMES.map(({ words }, i) => [String(i), [words]])));
  const counts = new Map<
    string,
    { one: Pick<Earned, 'theme' | 'words' | 'learned'>; hits: number; documents: Set<string>; elsewhere: number; right: number }
  >();
  const count = (one: Pick<Earned, 'theme' | 'words' | 'learned'>): NonNullable<ReturnType<typeof counts.get>> => {
    const key = `${one.theme} ${one.learned} ${one.words}`;
    const known = counts.get(key) ?? { one, hits: 0, documents: new Set<string>(), elsewhere: 0, right: 0 };
    counts.set(key, known);
    return known;
  };
  for (const { theme, words } of NAMES) count({ theme, words, learned: 'names' });
  for (const [set, folder] of [['names', LABELLED] as const, ['frames', MANNERS] as const])
    for (const { label, verdict } of await judgeLabelled(folder)) {
      for (const { quote, themes } of verdict?.statements ?? []) {
        const people = label.statements.find((one) => one.quote.includes(quote) || quote.includes(one.quote));
        const seen = new Set([
          ...Array.from(book.scan(quote), ({ cue }) => NAMES[cue]!)
            .filter(({ theme }) => themes.includes(theme))
            .map((one) => count({ ...one, learned: 'names' })),
          ...filledFrames(given(annotate(quote)))
            .filter(({ frame }) => themes.includes(frame.theme))
            .map(({ frame }) => count({ theme: frame.theme, words: frame.slots.join(' × '), learned: 'frames' })),
        ]);
        for (const own of seen) {
          own.hits++;
          own.documents.add(label.id);
          if (people === undefined || (label.part !== 'kept' && own.one.learned === set)) continue;
          own.elsewhere++;
          if (people.themes.includes(own.one.theme)) own.right++;
        }
      }
    }
  return [...counts.values()].map(({ one, hits, documents, elsewhere, right }) => ({
    ...one,
    hits,
    documents: documents.size,
    elsewhere,
    right,
  }));
}

/** What `npm run rubric` prints of them: by theme what they earned together, and one by one those that are wrong more often than a quarter of the time elsewhere. */
export async function wordingsReport(): Promise<string> {
  const earned = await earnedWordings();
  const lines = ['  wordings: theme, learned on, how many, hits, silent here, in one document only, right of those elsewhere'];
  for (const [key, some] of Map.groupBy(earned, ({ theme, learned }) => `${theme} ${learned}`)) {
    const sum = (of: 'hits' | 'elsewhere' | 'right'): number => some.reduce((all, one) => all + one[of], 0);
    const silent = some.filter(({ hits }) => hits === 0).length;
    const once = some.filter(({ documents }) => documents === 1).length;
    lines.push(`    ${key}: ${some.length}, ${sum('hits')} hits, ${silent} silent, ${once} once, ${sum('right')}/${sum('elsewhere')}`);
  }
  const weak = earned.filter(({ elsewhere, right }) => elsewhere >= WEAK_HITS && right < elsewhere * WEAK_SHARE);
  lines.push('  wrong more often than a quarter of the time on text that they were not learned from:');
  for (const { theme, words, elsewhere, right } of weak) lines.push(`    ${theme}: ${words} (${right}/${elsewhere})`);
  return lines.join('\n');
}

const WEAK_HITS = 3;
const WEAK_SHARE = 0.75;
