import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIXTURES } from './towns.ts';

/** A town of fixtures that others are made of. */
export interface Template {
  readonly name: string;
  readonly start: string;
  readonly population: number;
  /** Its hosts and those of its intercommunality; what several towns of fixtures use is not among them, and stays shared by all copies. */
  readonly hosts: readonly string[];
}

/** The towns of `fixtures` and `fixtures/trial`. */
export async function readTemplates(): Promise<readonly Template[]> {
  const templates: Template[] = [];
  for (const folder of [join(FIXTURES, 'towns'), join(FIXTURES, 'trial', 'towns')]) {
    for (const file of (await readdir(folder)).filter((each) => each.endsWith('.json')).sort()) {
      const { name, start, population, hosts } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Template;
      templates.push({ name, start, population, hosts });
    }
  }
  const uses = (host: string): number => templates.filter(({ hosts }) => hosts.includes(host)).length;
  return templates.map((town) => ({ ...town, hosts: town.hosts.filter((host) => uses(host) === 1) }));
}
