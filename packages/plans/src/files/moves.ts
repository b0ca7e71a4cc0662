import type { Language } from '@beffroi/domain';
import { foldName } from '@beffroi/territories';
import type { KnownTie } from '../actions/ties.ts';
import type { Tie } from '../plan-view.ts';

/** What a plan may be tied to: an indicator of an instrument, with its title for people. */
export interface TieTarget extends KnownTie {
  readonly title: Readonly<Record<Language, string>>;
}

const SEPARATOR = ' ; ';

/** What an action is to move, as a cell of a file says it: `Cantine scolaire : 2 → 4 ; Actes : ? → 3`. A target that nobody knows stands under its ids. */
export function movesText(ties: readonly Tie[], targets: readonly TieTarget[], language: Language): string {
  return ties
    .map(({ instrument, indicator, from, to }) => {
      const known = targets.find((one) => one.instrument === instrument && one.indicator === indicator);
      return `${known?.title[language] ?? `${instrument}/${indicator}`}${language === 'fr' ? ' :' : ':'} ${from ?? '?'} → ${to}`;
    })
    .join(SEPARATOR);
}

/** What such a cell says; where a part says nothing that is known, that part. */
export type MovesRead =
  | { readonly kind: 'ties'; readonly ties: readonly Tie[] }
  | { readonly kind: 'unclear'; readonly part: string; readonly because: 'form' | 'target' | 'ambiguous' | 'levels' | 'twice' };

const FORM = /^(.*?)\s*:?\s*(?:([0-5]|\?)\s*)?(?:→|->|=>|>|à|to)\s*([0-5])$/u;

/** Reads it back, in either language, with titles or ids. The earlier level may be left out. */
export function readMoves(cell: string, targets: readonly TieTarget[]): MovesRead {
  const ties: Tie[] = [];
  const unclear = (part: string, because: 'form' | 'target' | 'ambiguous' | 'levels' | 'twice'): MovesRead => ({
    kind: 'unclear',
    part,
    because,
  });
  for (const part of cell.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, name, before, after] = FORM.exec(part) ?? [];
    if (name === undefined || after === undefined) return unclear(part, 'form');
    const found = targetsNamed(name, targets);
    if (found.length !== 1) return unclear(part, found.length === 0 ? 'target' : 'ambiguous');
    const from = before === undefined || before === '?' ? null : Number(before);
    if (from !== null && from >= Number(after)) return unclear(part, 'levels');
    const { instrument, indicator } = found[0]!;
    if (ties.some((tie) => tie.instrument === instrument && tie.indicator === indicator)) return unclear(part, 'twice');
    ties.push({ instrument, indicator, from, to: Number(after) });
  }
  return { kind: 'ties', ties };
}

function targetsNamed(name: string, targets: readonly TieTarget[]): readonly TieTarget[] {
  const folded = foldName(name);
  const byId = targets.filter(({ instrument, indicator }) => [indicator, `${instrument}/${indicator}`].includes(name.trim()));
  return byId.length > 0 ? byId : targets.filter(({ title }) => [title.fr, title.en].some((one) => foldName(one) === folded));
}
