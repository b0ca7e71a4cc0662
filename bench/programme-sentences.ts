// How the judge of programmes hears single sentences of banks: themes by kind and by theme, and what it hears in sentences that say nothing digital.
import { parseArgs } from 'node:util';
import { RUBRIC, THEME_IDS, type ThemeId } from '@beffroi/programmes/judge';
import { judgeSentence, type LabelledSentence, readBank, seenInSentence } from '../packages/instruments/programmes/test/sentences.ts';
import { table } from './lib/samples.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Prints the sentences that are heard otherwise than labelled. */
    errors: { type: 'boolean', default: false },
    /** Both voices, of which the second was learned from these very sentences; else the rules alone. */
    both: { type: 'boolean', default: false },
  },
});

const banks = positionals.length > 0 ? positionals : ['1', '2'];
console.log(`Rubric ${RUBRIC.version} (${RUBRIC.digest.slice(0, 19)}…)\n`);
for (const bank of banks) report(bank, await readBank(bank));

function report(name: string, sentences: readonly LabelledSentence[]): void {
  const judged = sentences.map((labelled) => ({
    labelled,
    themes: values.both ? (judgeSentence(labelled)?.themes ?? null) : seenInSentence(labelled),
  }));
  const of = (wanted: (one: LabelledSentence) => boolean): typeof judged => judged.filter(({ labelled }) => wanted(labelled));
  console.log(`bank ${name}: ${sentences.length} sentences`);
  const kinds = ['plain', 'paraphrase', 'context'] as const;
  const rows = [
    ...kinds.map((kind) =>
      row(
        kind,
        of((one) => one.kind === kind),
      ),
    ),
    row(
      'all that have a theme',
      of(({ themes }) => themes.length > 0),
    ),
    row(
      'main themes only',
      of(({ themes }) => themes.length > 0),
      true,
    ),
    row(
      'without cameras',
      of(({ themes }) => themes.length > 0 && !themes.includes('video-surveillance')),
    ),
    ...THEME_IDS.map((theme) =>
      row(
        theme,
        of(({ themes }) => themes[0] === theme),
      ),
    ),
  ];
  console.log(table([['', 'sentences', 'heard', 'themes', 'right', 'extra', 'precision', 'recall'], ...rows]));
  const none = of(({ themes }) => themes.length === 0);
  const heard = none.filter(({ themes }) => themes !== null);
  console.log(
    `no theme: something is heard in ${heard.length} of ${none.length}, a theme in ${heard.filter(({ themes }) => themes!.length > 0).length}\n`,
  );
  if (!values.errors) return;
  for (const { labelled, themes } of judged) {
    const [people, machine] = [labelled.themes, themes ?? []];
    if (
      (themes !== null) === people.length > 0 &&
      people.every((one) => machine.includes(one)) &&
      machine.every((one) => people.includes(one))
    )
      continue;
    console.log(
      `${labelled.id} ${labelled.kind}: ${people.join(', ') || '–'} | ${themes === null ? '–' : machine.join(', ') || 'digital'} | ${labelled.before} || ${labelled.sentence}`,
    );
  }
}

function row(
  name: string,
  judged: readonly { readonly labelled: LabelledSentence; readonly themes: readonly ThemeId[] | null }[],
  main = false,
): string[] {
  const sum = (count: (one: (typeof judged)[number]) => number): number => judged.reduce((total, one) => total + count(one), 0);
  const people = ({ themes }: LabelledSentence): readonly ThemeId[] => (main ? themes.slice(0, 1) : themes);
  const all = sum(({ labelled }) => people(labelled).length);
  const right = sum(({ labelled, themes }) => people(labelled).filter((theme) => themes?.includes(theme)).length);
  const extra = sum(({ labelled, themes }) => (themes ?? []).filter((theme) => !labelled.themes.includes(theme)).length);
  return [
    name,
    String(judged.length),
    String(judged.filter(({ themes }) => themes !== null).length),
    String(all),
    String(right),
    String(extra),
    (right / (right + extra)).toFixed(3),
    (right / all).toFixed(3),
  ];
}
