import { describe, expect, it } from 'vitest';
import { isSource, manifestOf, rooms, textOf, written } from './support/house.ts';

describe.each(rooms().map((room) => [room] as const))('the room %s', (room) => {
  const files = written(room);
  const manifest = manifestOf(room);

  it('has a README that says what enters and what leaves', () => {
    expect(files).toContain(`${room}/README.md`);
    expect(textOf(`${room}/README.md`).trim().length).toBeGreaterThan(200);
  });

  it('is private, ours, and a module', () => {
    expect(manifest).toMatchObject({ private: true, license: 'EUPL-1.2', type: 'module' });
  });

  it('has no file without a name in it that can be looked for', () => {
    const vague = files.filter((path) => /\/(?:utils?|helpers?|misc|common)\.ts$/.test(path));
    expect(vague).toEqual([]);
  });

  it('marks what is left to do with TODO and NOTE only', () => {
    const marked = files.filter(isSource).flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, i) => (/(?:\/\/|\*)\s*(?:FIXME|XXX|HACK)\b/.test(line) ? [`${path}:${i + 1}`] : [])),
    );
    expect(marked).toEqual([]);
  });
});
