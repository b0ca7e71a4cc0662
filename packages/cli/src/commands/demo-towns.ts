import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseInseeCode } from '@beffroi/domain';
import { type Arguments, type DemoTown, Refusal } from '@beffroi/terminal';
import type { Context } from '../context.ts';

/** Where the fixtures lie. */
export function fixturesOf(args: Arguments): string {
  return args.text('fixtures') ?? fileURLToPath(new URL('../../../../fixtures', import.meta.url));
}

/** What lies over the little web today, a year after its first wave. */
export function layersOfToday(fixtures: string): string[] {
  return [join(fixtures, 'second-year', 'web'), join(fixtures, 'three-towns', 'web', 'second-year')];
}

/** The towns of the little web, by file name. @throws Refusal when there are none */
export async function readTowns(fixtures: string, { messages }: Context): Promise<DemoTown[]> {
  const folder = join(fixtures, 'towns');
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new Refusal(messages.noFixtures(fixtures), { cause });
  });
  const towns: DemoTown[] = [];
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const {
      name: town,
      code,
      population,
      start,
    } = JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, string | number>;
    towns.push({ name: String(town), code: parseInseeCode(String(code)), population: Number(population), start: String(start) });
  }
  return towns;
}
