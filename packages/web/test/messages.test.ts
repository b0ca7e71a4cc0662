import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const PACKAGES = fileURLToPath(new URL('../..', import.meta.url));
/** Words of pages; those of instruments' commands are held by the tests of the command line. */
const FILES = globSync(['ui/src/words/*.ts', 'web/src/lib/messages/*.ts', 'instruments/*/words/*.ts'], { cwd: PACKAGES })
  .filter((path) => !/(?:\.test|commands)\.ts$/.test(path))
  .sort();
const AREAS: Readonly<Record<string, Record<string, unknown>>> = Object.fromEntries(
  await Promise.all(FILES.map(async (path) => [path, await import(pathToFileURL(`${PACKAGES}${path}`).href)])),
);

/** Paths of all texts in a tree of messages, with what stands there. */
function textsIn(tree: unknown, path = ''): [string, unknown][] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([name, value]) => textsIn(value, `${path}.${name}`));
}

const bilingual = Object.entries(AREAS).flatMap(([path, module]) =>
  Object.entries(module).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && 'fr' in value && 'en' in value
      ? [[`${path} ${name}`, value as Record<'fr' | 'en', unknown>] as const]
      : [],
  ),
);

it('every file of messages says something in both languages', () => {
  const silent = Object.keys(AREAS).filter(
    (path) => !path.startsWith('instruments/') && !bilingual.some(([name]) => name.startsWith(path)),
  );
  expect(silent).toEqual([]);
});

describe.each(bilingual)('%s', (_, { fr, en }) => {
  const french = textsIn(fr);
  const english = textsIn(en);

  it('says in English all that it says in French', () => {
    expect(english.map(([path]) => path).sort()).toEqual(french.map(([path]) => path).sort());
  });

  it('leaves nothing empty', () => {
    expect([...french, ...english].filter(([, text]) => typeof text === 'string' && text.trim() === '').map(([path]) => path)).toEqual([]);
  });

  it('writes French with its apostrophe, its guillemets and its spaces', () => {
    const wrong = french.filter(([, text]) => typeof text === 'string' && /[a-zàâéèêî]'[a-zàâéèêh]|"| [;?!%»](?:\s|$)|« /i.test(text));
    expect(wrong).toEqual([]);
  });

  it('asks for the same values in both languages', () => {
    const given = new Map(english);
    const other = french.filter(([path, text]) => typeof text !== typeof given.get(path));
    expect(other.map(([path]) => path)).toEqual([]);
  });
});
