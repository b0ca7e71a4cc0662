import { type Column, drawnTable, plain, type Context as TerminalContext, type TerminalMessages } from '@beffroi/terminal';
import type { PostLine, Signature, SignatureKind } from '@beffroi/voice/judge';
import { KINDS } from '@beffroi/voice/judge';
import type { CommandWords } from '../words/commands.ts';

/** How many of those who sign are named. */
const MOST = 20;

/** What is counted of posts while they are read. */
export class Summary {
  posts = 0;
  /** Lines that are no posts. */
  unread = 0;
  readonly #kinds = new Map<SignatureKind, number>();
  readonly #signing = new Map<string, number>();

  add(line: PostLine, found: Signature | null): void {
    if (!('post' in line)) {
      this.unread++;
      return;
    }
    this.posts++;
    const kind = found?.kind ?? 'none';
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    if (found === null || found.kind === 'team') return;
    const words = line.post.text.slice(found.start, found.end);
    this.#signing.set(words, (this.#signing.get(words) ?? 0) + 1);
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
