import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { readPosts } from '../commands/read.ts';
import { HabitsOfAccounts, postOf, readingOf, whoSpeaks } from '../judge/index.ts';

// How long 50,000 posts of one account take, against JSON.parse of the same lines, and against it with each text put through an HTML parser and taken back as text: `node packages/instruments/voice/bench/read-posts.ts [posts]`. Posts are those
// of the labelled fixtures, over and over, each with a number of its own before it and with what an archive of posts carries beside the text. Memory is that of a process that reads the same lines from a file as the command does (`--file=`).
// As the program starts itself (`packages/cli/bin`): what one process compiled the next finds, and need not hold what compiles.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../../../../build/compiled', import.meta.url));
const size = Number(process.argv[2] ?? 50_000);
const file = process.argv.find((word) => word.startsWith('--file='))?.slice('--file='.length);
if (file !== undefined) {
  let signed = 0;
  for await (const line of readPosts(createInterface({ input: createReadStream(file) }))) if (!('problem' in line) && line.signed) signed++;
  console.log(`read from a file: ${signed} signed, memory at its peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  process.exit(0);
}
const texts = ['first', 'second']
  .flatMap((name) =>
    readFileSync(new URL(`../test/posts/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);
const lines = Array.from({ length: size }, (_, at) =>
  JSON.stringify({
    id: `17000000000${at}`,
    account: 'ligne-tamaris',
    text: `${at} ${texts[at % texts.length]!}`,
    at: new Date(1_500_000_000_000 + at * 60_000).toISOString(),
    reply: at % 3 === 0 ? { id: `16900000000${at}`, account: `passager${at % 977}` } : null,
    counts: { likes: at % 7, shares: at % 3, replies: at % 5, views: at % 1013 },
    source: 'an archive of one account, as it was handed over by whoever keeps it',
    lang: 'und',
    media: [],
    edits: [{ id: `17000000000${at}`, state: 'published' }],
  }),
);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function timed(name: string, work: () => number): number {
  // Time of the processor: others may be at work on the machine.
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(`${name}: ${seconds.toFixed(2)} s (${result})`);
  return seconds;
}

const parse = (): number => {
  let read = 0;
  for (const line of lines) read += (JSON.parse(line) as { text: string }).text.length > 0 ? 1 : 0;
  return read;
};
const parseHtml = (): number => {
  let read = 0;
  for (const line of lines) {
    let text = '';
    const parser = new Parser({ ontext: (piece) => (text += piece) });
    parser.end((JSON.parse(line) as { text: string }).text);
    if (text.length > 0) read++;
  }
  return read;
};
const read = (): number => {
  const habits = new HabitsOfAccounts();
  let signed = 0;
  // As the command does: of a post that is told, its text is not held.
  const held: ReturnType<typeof postOf>[] = [];
  for (const line of lines) {
    const one = postOf(line);
    if (!('post' in one)) continue;
    const found = whoSpeaks(one.post.text, one.post.reply);
    habits.learn(one.post, found);
    if (found === null) held.push(one);
    else if (readingOf(one.post, found).signed) signed++;
  }
  for (const one of held) if ('post' in one && readingOf(one.post, habits.find(one.post)).signed) signed++;
  return signed;
};

console.log(`${size} posts, ${megabytes(lines.reduce((sum, line) => sum + line.length + 1, 0))} million characters`);
parse();
whoSpeaks(texts[0]!);
const parsed = Math.min(timed('JSON.parse', parse), timed('JSON.parse again', parse));
const html = Math.min(timed('JSON.parse and HTML to text', parseHtml), timed('JSON.parse and HTML to text again', parseHtml));
const reading = Math.min(timed('read', read), timed('read again', read));
console.log(`ratio ${(reading / parsed).toFixed(1)} to JSON.parse, ${(reading / html).toFixed(1)} to JSON.parse and HTML to text`);
const folder = mkdtempSync(join(tmpdir(), 'beffroi-bench-posts-'));
writeFileSync(join(folder, 'posts.jsonl'), `${lines.join('\n')}\n`);
// As the command line starts it (packages/cli/bin/beffroi.js).
spawnSync(process.execPath, ['--max-semi-space-size=8', fileURLToPath(import.meta.url), `--file=${join(folder, 'posts.jsonl')}`], {
  stdio: 'inherit',
  env: { ...process.env, MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '65536' },
});
rmSync(folder, { recursive: true });
