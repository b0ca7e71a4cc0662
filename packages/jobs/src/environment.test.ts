import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { StoreRefusal } from '@beffroi/store';
import { describe, expect, it } from 'vitest';
import { isEnvironment } from './environment.ts';

describe('a fault of the surroundings', () => {
  it.each([
    ['a full disk', Object.assign(new Error('no space left'), { code: 'ENOSPC' }), true],
    [
      'no handle left, behind another error',
      new Error('cannot open', { cause: Object.assign(new Error('too many'), { code: 'EMFILE' }) }),
      true,
    ],
    ['an archive store that is full', new ArchiveStoreRefusal('full', 'no space'), true],
    ['an owner that is gone', new StoreRefusal('owner-gone', 'gone'), true],
    ['a rule that stumbles is none', new TypeError('undefined is not a function'), false],
    ['a file that is not there is none', Object.assign(new Error('no such file'), { code: 'ENOENT' }), false],
    ['what is no error is none', 'ENOSPC', false],
  ])('%s', (_, error, environment) => {
    expect(isEnvironment(error)).toBe(environment);
  });
});
