import { styleText } from 'node:util';

/** How a piece of text stands out, where colours are shown. */
export type Tone = 'strong' | 'quiet' | 'accent' | 'warning';

/** Where the command line speaks: results on one stream, all else on the other. */
export interface Screen {
  /** A line of the result. */
  out(line: string): void;
  /** A line beside it: progress, remarks, errors. */
  aside(line: string): void;
  /** The last line on the other stream, written over by the next; only on a terminal. */
  status(line: string): void;
  /** Results go to a terminal. */
  readonly terminal: boolean;
  /** What is said beside them goes to a terminal. */
  readonly asideTerminal: boolean;
  /** Columns of the terminal; without one there is no end to a line. */
  readonly columns: number;
  readonly asideColumns: number;
  /** The text in a tone, where colours are shown. */
  tone(tone: Tone, text: string): string;
}

const STYLES = { strong: 'bold', quiet: 'dim', accent: 'cyan', warning: 'yellow' } as const;

/** The process's own streams. Colours only on a terminal and without `NO_COLOR` (no-color.org). */
export function processScreen(env: NodeJS.ProcessEnv): Screen {
  const { stdout, stderr } = process;
  const terminal = stdout.isTTY === true;
  const asideTerminal = stderr.isTTY === true;
  const colours = terminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  let standing = false;
  const clear = (): void => {
    if (standing) stderr.write('\r\u001b[2K');
    standing = false;
  };
  return {
    out: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    aside: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    status: (line) => {
      if (!asideTerminal || env['TERM'] === 'dumb') return;
      stderr.write(`\r\u001b[2K${line}`);
      standing = line !== '';
    },
    terminal,
    asideTerminal: asideTerminal && env['TERM'] !== 'dumb',
    columns: terminal ? Math.max(40, stdout.columns ?? 80) : Number.POSITIVE_INFINITY,
    asideColumns: asideTerminal ? Math.max(20, stderr.columns ?? 80) : Number.POSITIVE_INFINITY,
    tone: (tone, text) => (colours ? styleText(STYLES[tone], text, { validateStream: false }) : text),
  };
}
