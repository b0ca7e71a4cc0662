import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '@beffroi/domain';
import { Parser } from 'htmlparser2';
import type { SeenAccount, SeenPost } from '../judge/account.ts';
import { assessTown } from '../judge/assess-town.ts';
import { madeAccount } from '../test/made-account.ts';

// How long an account of 50,000 posts takes to be assessed, beside JSON.parse of the same posts as lines, and beside it with each text put through an HTML parser:
// `node packages/instruments/voice/bench/assess-account.ts [posts]`. Texts are those of the labelled fixtures, over and over; a third are answers to as many questions.
// Memory is that of a process of its own, which has the account and neither its lines nor what they are compared with (\`--alone\`).
// As the program starts itself (`packages/cli/bin`): what one process compiled the next finds, and need not hold what compiles.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../../../../build/compiled', import.meta.url));
const size = Number(process.argv[2] ?? 50_000);
const alone = process.argv.includes('--alone');
const texts = ['first', 'second']
  .flatMap((name) =>
    readFileSync(new URL(`../test/posts/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);
const HOUR = 3_600_000;
const begin = Date.UTC(2019, 0, 7, 6);
const account = accountOfTexts();
const lines = alone
  ? []
  : [...account.posts, ...account.others].map((post: SeenPost) =>
      JSON.stringify({ ...post, source: 'an archive of one account', counts: { likes: 3, shares: 1 } }),
    );

/** The account alone stays in memory, not what it is made from. */
function accountOfTexts(): SeenAccount {
  const own = Array.from({ length: size }, (_, at) => ({
    id: `p${at}`,
    at: begin + at * HOUR,
    text: `${at} ${texts[at % texts.length]!}`,
    replyTo: at % 3 === 0 ? `q${at}` : null,
  }));
  const others = own
    .filter(({ replyTo }) => replyTo !== null)
    .map(({ at }, place) => ({
      id: `q${3 * place}`,
      at: at - (place % 90) * 60_000,
      text: `Bonjour, à quelle heure passe le bus ${place} ?`,
      author: `a${place % 977}`,
      followers: place % 4000,
    }));
  return madeAccount({ posts: own, others, profile: { bio: '^SD Sophie · ^KL Karim' } });
}

function timed(name: string, work: () => number): number {
  // Time of the processor: others may be at work on the machine.
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`${name}: ${seconds.toFixed(2)} s (${result})`);
  return seconds;
}

const parse = (): number => lines.reduce((read, line) => read + ((JSON.parse(line) as SeenPost).text.length > 0 ? 1 : 0), 0);
const parseHtml = (): number => {
  let read = 0;
  for (const line of lines) {
    let text = '';
    const parser = new Parser({ ontext: (piece) => (text += piece) });
    parser.end((JSON.parse(line) as SeenPost).text);
    if (text.length > 0) read++;
  }
  return read;
};
const assess = (): number =>
  canonicalJson(
    assessTown({
      state: 'found',
      clock: { zone: 'Europe/Paris', hours: [{ day: 1, from: 540, to: 1020 }] },
      accounts: [account],
    }),
  ).length;

if (alone) {
  assess();
  console.log(
    `alone with ${[...process.execArgv, ...(process.env['MALLOC_ARENA_MAX'] === undefined ? [] : ['one heap of the allocator'])].join(' and ') || 'nothing'}: memory at its peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
} else {
  console.log(
    `${size} posts and ${account.others.length} questions, ${(lines.reduce((sum, line) => sum + line.length + 1, 0) / 1e6).toFixed(1)} million characters`,
  );
  const parsed = Math.min(timed('JSON.parse', parse), timed('JSON.parse again', parse));
  const html = Math.min(timed('JSON.parse and HTML to text', parseHtml), timed('JSON.parse and HTML to text again', parseHtml));
  lines.length = 0;
  const assessed = timed('assess', assess);
  console.log(`ratio ${(assessed / parsed).toFixed(1)} to JSON.parse, ${(assessed / html).toFixed(1)} to JSON.parse and HTML to text`);
  // Where memory is free, the engine takes more of it before it looks for what is not used: what is needed shows where there is little.
  // The last is as the workers of the site have it (packages/cli/src/workers.ts).
  const sparing = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '65536' };
  for (const [flags, env] of [
    [[], {}],
    [['--max-semi-space-size=8'], {}],
    [['--max-semi-space-size=8'], sparing],
  ] as const)
    spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url), String(size), '--alone'], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
}
