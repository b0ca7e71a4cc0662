import type { Language } from '@beffroi/domain';
import { livingGroups } from '@beffroi/levers/judge';
import { type AuthorityLevers, authorityIn, authorityNow, byPriority, dayAt, type ShownLever } from '@beffroi/levers/views';
import { type Arguments, EXIT, plain, Refusal, townOf } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { changeIn, leverSentence, priorityIn, questionIn } from '../words/lever-sentence.ts';
import type { Context } from './context.ts';

/** An authority's twenty levers by their three views: today, or as a published wave kept them. */
export function leversShowCommand(args: Arguments, context: Context): Promise<number> {
  return withHouse(args, context, async ({ store }) => {
    const { screen, messages, language } = context;
    const code = townOf(args.words[0]!, messages)!;
    const wave = args.text('wave');
    const found =
      wave === null ? await authorityNow(store, code, dayAt(code, new Date(context.now()))) : await authorityIn(store, wave, code);
    if (found === null) throw new Refusal(messages.notInWave(plain(code), plain(wave!)));
    if (args.flag('json')) screen.out(JSON.stringify(documentOf(found, language), null, 2));
    else for (const line of linesOf(found, context)) screen.out(line);
    return EXIT.done;
  });
}

function documentOf({ town, wave, day, survey, levers }: AuthorityLevers, language: Language): object {
  return {
    ...{ territory: town.code, name: town.name, day, wave: wave?.name ?? null, survey },
    levers: levers.map(({ lever, priority, views, seen, changes }) => ({
      ...{ lever, priority },
      said: views.declared.kind === 'level' ? { level: views.declared.level, shown: views.declared.shown } : null,
      lived: livingGroups(views.lived).map(({ roles, n, level, mean }) => ({ roles, n, level, mean })),
      together: views.lived.kind === 'spoken' ? { present: views.lived.present, answer: views.lived.answer } : null,
      seen: seen === null ? null : { kind: seen.kind, level: seen.level, because: seen.because[language] },
      ...{ gaps: views.gaps, changes },
    })),
  };
}

function linesOf(found: AuthorityLevers, context: Context): readonly string[] {
  const { screen, messages, language } = context;
  const { town, summary, wave, day } = found;
  const { levers, said, lived, seen } = summary;
  return [
    screen.tone('strong', plain(town.name)),
    messages.summary(levers, said, lived, seen),
    screen.tone('quiet', messages.asOf(messages.date(day), wave === null ? null : plain(wave.name))),
    ...byPriority(found.levers).flatMap(({ title, levers: own, lived: whole }) => [
      '',
      screen.tone('strong', title[language]),
      ...whole.map((mean) => screen.tone('quiet', `  ${messages.ofPriority()} ${priorityIn(language, mean)}`)),
      ...own.flatMap((lever) => leverLines(lever, context)),
    ]),
    '',
    screen.tone('quiet', messages.noRanks()),
  ];
}

function leverLines(lever: ShownLever, { screen, language }: Context): readonly string[] {
  const { views, title, changes, questions } = lever;
  if (views.outOfReach !== null) return [`  ${title[language]}`, screen.tone('quiet', `     ${views.outOfReach.because[language]}`)];
  return [
    `  ${title[language]}`,
    `     ${leverSentence(language, lever)}`,
    ...changes.filter(({ told }) => told).map((change) => screen.tone('quiet', `     ${changeIn(language, change)}`)),
    ...questions.map((question) => screen.tone('quiet', `     ${questionIn(language, question)}`)),
  ];
}
