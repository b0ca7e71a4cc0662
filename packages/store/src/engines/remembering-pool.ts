import type { PostgresPool, PostgresPoolClient } from 'kysely';

/** Answers that are kept: what the pages of one town ask again and again, not what one page of all towns asks once. */
const MOST_ANSWERS = 300;
const MOST_ROWS = 200;
/** What must be heeded at once, also by who began before it was said. */
const HEEDED = /\b(?:erasure|silence_setting)\b/;
const READS = /^\s*(?:select|with)\b/;
const WRITES = /\b(?:insert into|update|delete from|for update|for share|nextval|pg_advisory\w*|pg_notify)\b/;

interface Answer {
  readonly rows: readonly unknown[];
}
type Query = (text: string, values: readonly unknown[]) => Promise<Answer>;

/**
 * A pool that remembers what it was asked, for who makes a whole of it: see `ofOneMoment`. A statement that may change something makes it forget; within a transaction nothing is
 * remembered.
 */
export function rememberingPool(pool: PostgresPool): PostgresPool {
  const kept = new Map<string, Promise<Answer>>();
  return {
    options: pool.options,
    connect: async () => rememberingClient(pool, kept),
    end: () => pool.end(),
  };
}

/** A connection that is only made when something is asked that nobody remembers. */
function rememberingClient(pool: PostgresPool, kept: Map<string, Promise<Answer>>): PostgresPoolClient {
  let client: Promise<PostgresPoolClient> | null = null;
  let within = false;
  const ask: Query = async (text, values) => {
    client ??= pool.connect();
    return ((await client).query as unknown as Query)(text, values);
  };
  const query: Query = async (text, values) => {
    if (!READS.test(text) || WRITES.test(text)) {
      within ||= /^\s*(?:begin|start)\b/.test(text);
      kept.clear();
      return ask(text, values);
    }
    if (within || HEEDED.test(text)) return ask(text, values);
    return copied(await remembered(kept, `${text}\n${JSON.stringify(values)}`, () => ask(text, values)));
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy?: boolean) => {
      client?.then(
        (one) => one.release(destroy),
        () => undefined,
      );
    },
  };
}

function remembered(kept: Map<string, Promise<Answer>>, key: string, ask: () => Promise<Answer>): Promise<Answer> {
  const known = kept.get(key);
  const answer = known ?? ask();
  // Who is asked for goes to the end: the first is who was not asked for the longest.
  kept.delete(key);
  kept.set(key, answer);
  if (kept.size > MOST_ANSWERS) kept.delete(kept.keys().next().value!);
  if (known !== undefined) return answer;
  const forget = (): void => {
    if (kept.get(key) === answer) kept.delete(key);
  };
  answer.then(({ rows }) => {
    if (rows.length > MOST_ROWS) forget();
  }, forget);
  return answer;
}

/** Who asks may sort or cut the list of rows that they are given. */
function copied(answer: Answer): Answer {
  return { ...answer, rows: [...answer.rows] };
}
