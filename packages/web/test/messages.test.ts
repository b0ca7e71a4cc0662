import { describe, expect, it } from 'vitest';

/** Words of pages; of instruments also those that the command line says, one file a language. */
const AREAS = import.meta.glob(['../../ui/src/words/*.ts', '../src/lib/messages/*.ts', '../../instruments/*/words/*.ts'], {
  eager: true,
}) as Record<string, Record<string, unknown>>;

/** Paths of all texts in a tree of messages, with what stands there. */
function textsIn(tree: unknown, path = ''): [string, unknown][] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([name, value]) => textsIn(value, `${path}.${name}`));
}

const bilingual = Object.entries(AREAS)
  .filter(([path]) => !path.endsWith('.test.ts'))
  .flatMap(([path, module]) =>
    Object.entries(module).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && 'fr' in value && 'en' in value
        ? [[`${path.slice(6)} ${name}`, value as Record<'fr' | 'en', unknown>] as const]
        : [],
    ),
  );

it('every file of messages says something in both languages', () => {
  const silent = Object.keys(AREAS).filter(
    (path) => !path.endsWith('.test.ts') && !path.includes('/instruments/') && !bilingual.some(([name]) => name.startsWith(path.slice(6))),
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
