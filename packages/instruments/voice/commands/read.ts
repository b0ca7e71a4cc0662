import { type Arguments, EXIT, plain, type Context as TerminalContext, type TerminalMessages } from '@beffroi/terminal';
import { HabitsOfAccounts, type Post, type PostLine, postOf, readingOf, type Signature, whoSpeaks } from '@beffroi/voice/judge';
import type { CommandWords } from '../words/commands.ts';
import { linesOf } from './lines.ts';
import { Summary } from './summary.ts';

type Context = TerminalContext<TerminalMessages & CommandWords>;

/** One line that was read, in its place. */
interface Held {
  readonly line: PostLine;
  readonly found: Signature | null;
}

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
    for await (const { line, found } of readLines(path, context)) {
      summary.add(line, found);
      if (json) screen.out(JSON.stringify(told(line, found, messages)));
    }
    screen.status('');
    if (signal.aborted) return EXIT.interrupted;
  }
  if (!json) for (const line of summary.lines(context)) screen.out(line);
  return summary.unread > 0 || summary.posts === 0 ? EXIT.unobserved : EXIT.done;
}

async function* readLines(path: string, { messages, signal }: Context): AsyncGenerator<Held> {
  const habits = new HabitsOfAccounts();
  const held: Held[] = [];
  for await (const text of linesOf(path, messages, signal)) {
    const line = postOf(text);
    const found = 'post' in line ? whoSpeaks(line.post.text, line.post.reply) : null;
    if ('post' in line) habits.learn(line.post, found);
    if (held.length > 0 || ('post' in line && line.post.account !== null)) held.push({ line, found });
    else yield { line, found };
  }
  for (const { line, found } of held) yield { line, found: found ?? ('post' in line ? habits.find(line.post as Post) : null) };
}

function told(line: PostLine, found: Signature | null, messages: CommandWords): object {
  return 'post' in line ? readingOf(line.post, found) : { id: line.id, error: messages.problem(line.problem) };
}
