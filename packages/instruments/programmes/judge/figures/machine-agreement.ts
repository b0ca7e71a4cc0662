import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import { byCode } from './towns.ts';

/** What is said of one whole programme. */
export interface ProgrammeCoding {
  readonly mentionsDigital: boolean;
  readonly themes: readonly ThemeId[];
}

/** One programme that people labelled and the machine judged without seeing their labels. */
export interface LabelledProgramme {
  readonly document: string;
  /** The part it belongs to: what rules were written on, and what was kept apart. A document is in one part as a whole. */
  readonly part: string;
  readonly people: ProgrammeCoding;
  readonly machine: ProgrammeCoding;
}

/** Hits and misses of the machine, people being right. */
export interface Hits {
  readonly right: number;
  /** Said by the machine alone, and by people alone. */
  readonly extra: number;
  readonly missed: number;
  /** right / (right + extra); `null` where the machine said nothing. */
  readonly precision: number | null;
  /** right / (right + missed); `null` where people said nothing. */
  readonly recall: number | null;
  /** 2 right / (2 right + extra + missed); `null` where neither said anything: nothing was tried. */
  readonly f1: number | null;
}

/** How far the machine agrees with people. */
export interface MachineAgreement {
  /** Empty for all parts together. */
  readonly part: string;
  readonly documents: number;
  readonly mention: Hits;
  /** In the codebook's order. */
  readonly themes: readonly (Hits & { readonly theme: ThemeId })[];
  /** All themes' hits added up. */
  readonly micro: Hits;
  /** Mean F1 over the themes that people or machine named at all; `null` of none. */
  readonly macroF1: number | null;
  /** Programmes that have an error, those with most first. */
  readonly errors: readonly {
    readonly document: string;
    readonly mention: 'right' | 'extra' | 'missed';
    readonly extra: readonly ThemeId[];
    readonly missed: readonly ThemeId[];
  }[];
}

/** The machine against people: of all programmes, then of each part where there is more than one, by name. */
export function machineAgreement(programmes: readonly LabelledProgramme[]): readonly MachineAgreement[] {
  const sorted = [...programmes].sort((a, b) => byCode(a.document, b.document));
  const parts = [...Map.groupBy(sorted, ({ part }) => part)].sort(([a], [b]) => byCode(a, b));
  return [agreementOf('', sorted), ...(parts.length > 1 ? parts.map(([part, group]) => agreementOf(part, group)) : [])];
}

function agreementOf(part: string, programmes: readonly LabelledProgramme[]): MachineAgreement {
  const hits = (said: (coding: ProgrammeCoding) => boolean): Hits => {
    const count = (people: boolean, machine: boolean) =>
      programmes.filter((each) => said(each.people) === people && said(each.machine) === machine).length;
    return hitsOf(count(true, true), count(false, true), count(true, false));
  };
  const themes = THEME_IDS.map((theme) => ({ theme, ...hits((coding) => coding.themes.includes(theme)) }));
  const sum = (key: 'right' | 'extra' | 'missed') => themes.reduce((total, each) => total + each[key], 0);
  const told = themes.flatMap(({ f1 }) => (f1 === null ? [] : [f1]));
  return {
    part,
    documents: programmes.length,
    mention: hits((coding) => coding.mentionsDigital),
    themes,
    micro: hitsOf(sum('right'), sum('extra'), sum('missed')),
    macroF1: told.length === 0 ? null : told.reduce((total, f1) => total + f1, 0) / told.length,
    errors: programmes
      .map(({ document, people, machine }): MachineAgreement['errors'][number] => ({
        document,
        mention: people.mentionsDigital === machine.mentionsDigital ? 'right' : machine.mentionsDigital ? 'extra' : 'missed',
        extra: THEME_IDS.filter((theme) => machine.themes.includes(theme) && !people.themes.includes(theme)),
        missed: THEME_IDS.filter((theme) => people.themes.includes(theme) && !machine.themes.includes(theme)),
      }))
      .filter((each) => weightOf(each) > 0)
      // The order of documents stands among equals: sorting is stable.
      .sort((a, b) => weightOf(b) - weightOf(a)),
  };
}

/** A wrong mention first, then themes by number. */
function weightOf({ mention, extra, missed }: MachineAgreement['errors'][number]): number {
  return (mention === 'right' ? 0 : 100) + extra.length + missed.length;
}

function hitsOf(right: number, extra: number, missed: number): Hits {
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    right,
    extra,
    missed,
    precision: ratio(right, right + extra),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + extra + missed),
  };
}
