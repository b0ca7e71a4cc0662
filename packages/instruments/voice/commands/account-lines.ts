import { drawnTable, plain, wrap } from '@beffroi/terminal';
import type { AccountView, OpenedVoice } from '@beffroi/voice/views';
import { clockOf } from '../words/clock.ts';
import { sentenceIn } from '../words/sentence.ts';
import { voicePages } from '../words/voice-pages.ts';
import type { Context } from './context.ts';

/** Signatures that a terminal shows of an account. */
const MOST = 12;

/** Who speaks on a town's accounts, when, and whether a dialogue follows. */
export function accountLines({ town, found }: OpenedVoice, context: Context): string[] {
  const { screen, language } = context;
  const texts = voicePages[language];
  const lines = [screen.tone('strong', texts.townTitle(plain(town.name)))];
  if (found.accounts.length === 0) {
    lines.push(found.kind === 'absence' ? texts.noAccount : texts.notRead);
    return lines;
  }
  lines.push(...wrap(sentenceIn(language, found.sentence), screen.columns));
  for (const account of found.accounts) lines.push('', ...ofAccount(account, context));
  return lines;
}

function ofAccount(account: AccountView, context: Context): string[] {
  const { screen, language, messages } = context;
  const texts = voicePages[language];
  const { title, voices, dialogue, week, standing, levels, sight } = account;
  const lines = [
    screen.tone('strong', texts.account(plain(title))),
    ...wrap(`${texts.standing[standing]!}.`, screen.columns),
    account.since === null || account.until === null
      ? texts.readNone
      : texts.read(account.posts, messages.date(account.since), messages.date(account.until)),
  ];
  const practised = voices.practices.filter((one) => one.practised);
  for (const { voice, ofReplies } of practised) {
    lines.push(
      `  ${texts.voices[voice].name} (${levels[voice]}) · ${texts.ofReplies} ${messages.count(ofReplies.n)}/${messages.count(ofReplies.of)}`,
    );
  }
  for (const { denominator, asked, answered, share } of dialogue.answered) {
    const said = share === null ? texts.unseenFigure : `${messages.count(answered)}/${messages.count(asked)}`;
    lines.push(`  ${texts.denominators[denominator]!} · ${said}`);
  }
  if (sight.own !== undefined) lines.push(...wrap(texts.own[sight.own]!, screen.columns - 2).map((line) => `  ${line}`));
  if (week !== null) {
    lines.push(texts.weekTitle);
    for (const { day, turns } of week) {
      const said = turns
        .map(({ who, from, to }) => `${plain(who)} ${texts.fromTo(clockOf(language, from), clockOf(language, to))}`)
        .join(', ');
      lines.push(`  ${texts.days[day - 1]!} ${said || texts.nobody}`);
    }
  }
  if (voices.speakers.length > 0) {
    const rows = voices.speakers
      .slice(0, MOST)
      .map(({ name, nature, posts, replies }) => [
        plain(name),
        texts.natures[nature]!,
        messages.count(posts.count),
        messages.count(replies),
      ]);
    const columns = [
      { title: texts.speaker },
      { title: texts.nature },
      { title: texts.postsColumn, align: 'right' },
      { title: texts.repliesColumn, align: 'right' },
    ] as const;
    lines.push(...drawnTable(columns, rows, screen));
  }
  return lines;
}
