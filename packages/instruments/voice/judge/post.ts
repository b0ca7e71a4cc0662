/** The id of a post, as it was given: a string, or a number with all its digits. */
export type PostId = string | number | { readonly rawJSON: string };

/** A post as it is handed over, one a line. */
export interface Post {
  readonly id: PostId;
  readonly text: string;
  /** Whose account it stands on; `null` when nobody says. */
  readonly account: string | null;
  /** It answers another post. */
  readonly reply: boolean;
}

/** Why a line is no post. */
export type PostProblem = 'not-json' | 'no-object' | 'no-id' | 'no-text';

/** What a line holds: a post, or why it holds none (with the id, where one could be read). */
export type PostLine = { readonly post: Post } | { readonly id: PostId | null; readonly problem: PostProblem };

/** Reads one line of JSON Lines; throws at nothing. */
export function postOf(line: string): PostLine {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return { id: null, problem: 'not-json' };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return { id: null, problem: 'no-object' };
  const { id, text, account, reply } = read as {
    readonly id?: unknown;
    readonly text?: unknown;
    readonly account?: unknown;
    readonly reply?: unknown;
  };
  const known = idOf(id, line);
  if (known === null) return { id: null, problem: 'no-id' };
  if (typeof text !== 'string') return { id: known, problem: 'no-text' };
  return { post: { id: known, text, account: accountOf(account), reply: isReply(reply) } };
}

/** Numbers beyond what a computer's numbers hold keep their digits. */
function idOf(id: unknown, line: string): PostId | null {
  if (typeof id === 'string') return id;
  if (typeof id !== 'number') return null;
  return Number.isSafeInteger(id) ? id : asWritten(line);
}

/** What the standard has and the compiler does not know yet: a value's own digits, and digits written as they are. */
interface ExactJson {
  parse(text: string, reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown;
  rawJSON(text: string): { readonly rawJSON: string };
}

function asWritten(line: string): PostId | null {
  const exact = JSON as unknown as ExactJson;
  const read = exact.parse(line, (key, value, { source }) =>
    key === 'id' && typeof value === 'number' && source !== undefined ? exact.rawJSON(source) : value,
  );
  const { id } = read as { readonly id?: PostId };
  return id ?? null;
}

function accountOf(account: unknown): string | null {
  if (typeof account === 'number') return String(account);
  return typeof account === 'string' && account !== '' ? account : null;
}

const isReply = (reply: unknown): boolean => reply !== undefined && reply !== null && reply !== false && reply !== '' && reply !== 0;
