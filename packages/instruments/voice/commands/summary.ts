import { type Column, drawnTable, plain, type Context as TerminalContext, type TerminalMessages } from '@beffroi/terminal';
import type { PostLine, PostReading, SignatureKind } from '@beffroi/voice/judge';
import { KINDS } from '@beffroi/voice/judge';
import type { CommandWords } from '../words/commands.ts';

/** How many of those who sign are named. */
const MOST = 20;

/** What is said of a line: of its post, or why it holds none. */
export type LineRead = PostReading | Exclude<PostLine, { readonly post: unknown }>;

/** What is counted of posts while they are read. */
export class Summary {
  posts = 0;
  /** Lines that are no posts. */
  unread = 0;
  readonly #kinds = new Map<SignatureKind, number>();
  readonly #signing = new Map<string, number>();

  add(line: LineRead): void {
    if ('problem' in line) {
      this.unread++;
      return;
    }
    this.posts++;
    this.#kinds.set(line.kind, (this.#kinds.get(line.kind) ?? 0) + 1);
    if (line.signed) this.#signing.set(line.signature!, (this.#signing.get(line.signature!) ?? 0) + 1);
  }

  /** The tables that a person reads. */
  lines({ screen, messages }: TerminalContext<TerminalMessages & CommandWords>): string[] {
    if (this.posts === 0) return [messages.noPost(this.unread)];
    const signed = this.posts - (this.#kinds.get('none') ?? 0) - (this.#kinds.get('team') ?? 0);
    const kinds: Column[] = [
      { title: messages.kind },
      { title: messages.posts, align: 'right' },
      { title: messages.share, align: 'right' },
    ];
    const rows = KINDS.filter((kind) => this.#kinds.has(kind)).map((kind) => {
      const many = this.#kinds.get(kind)!;
      return [messages.kindName(kind), messages.number(many), messages.percent(many / this.posts)];
    });
    const signing = [...this.#signing].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
    const names = signing.slice(0, MOST).map(([words, many]) => [plain(words.replace(/\s+/gu, ' ')), messages.number(many)]);
    return [
      messages.signedPosts(signed, this.posts),
      '',
      ...drawnTable(kinds, rows, screen),
      ...(names.length === 0
        ? []
        : ['', ...drawnTable([{ title: messages.whoSigns }, { title: messages.posts, align: 'right' }], names, screen)]),
      ...(signing.length > MOST ? [messages.othersSign(signing.length - MOST)] : []),
      ...(this.unread > 0 ? ['', messages.unreadLines(this.unread)] : []),
    ];
  }
}
