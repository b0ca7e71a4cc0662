import { relative } from 'node:path';
import type { Arguments } from '../arguments.ts';

/** Where archives go: `--data`, else `BEFFROI_DATA`, else `data` here. */
export function dataFolder(args: Arguments, env: NodeJS.ProcessEnv): string {
  return args.text('data') ?? (env['BEFFROI_DATA'] || 'data');
}

/** A path that is short where it lies under the current folder. */
export function nearName(path: string): string {
  const near = relative(process.cwd(), path);
  return near !== '' && !near.startsWith('..') && !/^[a-z]:/i.test(near) ? near.replaceAll('\\', '/') : path;
}
