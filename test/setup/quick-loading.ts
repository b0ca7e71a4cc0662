import { inOneFile, MANY } from '../../scripts/daily/in-one-file.js';

/** Has all processes of the tests, and those that they start, load the house in two thirds of the time. */
export default async function setup(): Promise<void> {
  const hook = new URL('../../scripts/daily/quick-loading.js', import.meta.url);
  hook.searchParams.set('packages', await inOneFile());
  for (const name of MANY) hook.searchParams.append('name', name);
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import=${hook.href}`.trim();
}
