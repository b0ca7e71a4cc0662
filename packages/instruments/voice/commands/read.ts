import { type Arguments, EXIT, plain, type Context as TerminalContext, type TerminalMessages } from '@beffroi/terminal';
import { HabitsOfAccounts, type Post, type PostReading, postOf, readingOf, whoSpeaks } from '@beffroi/voice/judge';
import type { CommandWords } from '../words/commands.ts';
import { linesOf } from './lines.ts';
import { type LineRead, Summary } from './summary.ts';

type Context = TerminalContext<TerminalMessages & CommandWords>;

/**
 * Says of each post of JSON Lines who speaks in it; it needs no database. With `--json` a line for a line, in their order; else a table of the kinds, and of who
 * signs. Lines are read and told one by one; from the first that names an account on, all are held, so that each account's habits are known.
 */
export async function voiceReadCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const json = args.flag('json');
  const summary = new Summary();
  for (const path of args.words) {
    screen.status(messages.reading(plain(path === '-' ? messages.stdin : path)));
    for await (const line of readPosts(linesOf(path, messages, signal))) {
      summary.add(line);
      if (json) screen.out(JSON.stringify('problem' in line ? { id: line.id, error: messages.problem(line.problem) } : line));
    }
    screen.status('');
    if (signal.aborted) return EXIT.interrupted;
  }
  if (!json) for (const line of summary.lines(context)) screen.out(line);
  return summary.unread > 0 || summary.posts === 0 ? EXIT.unobserved : EXIT.done;
}

/** What is said of each post, line for line, in their order. */
export async function* readPosts(lines: AsyncIterable<string>): AsyncGenerator<LineRead> {
  const habits = new HabitsOfAccounts();
  // Of a post that is told, its text is not needed any more.
  const held: (LineRead | Post)[] = [];
  for await (const text of lines) {
    const line = postOf(text);
    const read = 'post' in line ? readPost(line.post, habits) : line;
    if (held.length > 0 || ('post' in line && line.post.account !== null)) held.push(read);
    else yield 'text' in read ? readingOf(read, null) : read;
  }
  for (const one of held) yield 'text' in one ? readingOf(one, habits.find(one)) : one;
}

/** What is said of a post; the post itself where no rule finds anybody: its account's habits may. */
function readPost(post: Post, habits: HabitsOfAccounts): PostReading | Post {
  const found = whoSpeaks(post.text, post.reply, post.account);
  habits.learn(post, found);
  return found === null ? post : readingOf(post, found);
}
