import { describe, expect, it } from 'vitest';
import { namesOf } from './hints.ts';

const [TOWN, CITIZEN] = ['did:plc:srlff47juj3giozons73mazz', 'did:plc:v3dzcugyybh5fknlovurw4ae'];
const commit = (owner: string, words: string): Buffer => Buffer.from(`\u00a1drepox ${owner}dtime\u00ff${words}`, 'latin1');

describe('a message of the stream', () => {
  it.each([
    ['somebody who names the account', commit(CITIZEN, `features did x ${TOWN}`), true],
    ['somebody who answers it', commit(CITIZEN, `parent at://${TOWN}/app.bsky.feed.post/3n3`), true],
    ['somebody who speaks of something else', commit(CITIZEN, 'bonjour'), false],
    ['the account itself', commit(TOWN, `at://${TOWN}/app.bsky.feed.post/3n3`), false],
    ['nobody', Buffer.alloc(0), false],
  ])('of %s', (_, message, named) => expect(namesOf(message, TOWN)).toBe(named));
});
