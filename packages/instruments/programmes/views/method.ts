import type { Said } from '@beffroi/observatory';
import { RUBRIC, RULES, THEMES } from '@beffroi/programmes/judge';
import { choiceOf, type ProgrammesChoice } from './barometer.ts';
import { PROGRAMMES_AGREEMENT, type ProgrammesAgreement } from './programmes-record.ts';
import { newestOfElections, type PublishedProgrammes } from './published-programmes.ts';

/** How what is said of programmes came about: read from the codebook and the rules that run, and from the newest election's wave. */
export interface ProgrammesMethod {
  /** What judged the shown wave; `null` while nothing is published. */
  readonly used: {
    readonly wave: ProgrammesChoice;
    readonly version: string;
    readonly digest: string;
    /** Whether it is the rubric of this program, which the rest of the page describes. */
    readonly same: boolean;
  } | null;
  readonly rubric: { readonly version: string; readonly digest: string };
  readonly rules: readonly ({ readonly name: string } & Said)[];
  /** Themes of the codebook, and how many wordings it looks for. */
  readonly themes: { readonly all: number; readonly classic: number; readonly disruptive: number; readonly wordings: number };
  readonly agreement: ProgrammesAgreement | null;
}

export function programmesMethod(waves: readonly PublishedProgrammes[]): ProgrammesMethod {
  const [newest] = newestOfElections(waves);
  const disruptive = THEMES.filter(({ depth }) => depth === 'disruptive').length;
  return {
    used:
      newest === undefined
        ? null
        : {
            wave: choiceOf(newest),
            version: newest.series.rubric_version,
            digest: newest.series.rubric_digest,
            same: newest.series.rubric_digest === RUBRIC.digest,
          },
    rubric: RUBRIC,
    rules: RULES.map(({ name, fr, en }) => ({ name, fr, en })),
    themes: {
      all: THEMES.length,
      classic: THEMES.length - disruptive,
      disruptive,
      wordings: THEMES.reduce((sum, { names, across, hints, not }) => sum + names.length + across.length + hints.length + not.length, 0),
    },
    agreement: PROGRAMMES_AGREEMENT,
  };
}
