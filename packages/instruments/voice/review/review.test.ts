import { itIsReviewed } from '@beffroi/review/conformance';
import { describe, expect, it } from 'vitest';
import { postKind } from './post-kind.ts';

const kind = postKind(() => async () => []);
const SUBJECT = {
  account: 'file-valdor',
  post: '12',
  words: 'C’est réparé. ^SD',
  reply: true,
  before: 'La rue est noire',
  said: 'initials',
};

describe('posts of voices', () => {
  itIsReviewed(
    { catalogue: [], review: { kind: kind as never } },
    { subjects: [SUBJECT], answers: [{ speaker: 'initials' }, { speaker: 'none' }] },
  );

  it('asks of a post who speaks, with what it answers, and nothing of whose it is', () => {
    const shown = kind.shown(kind.readSubject(SUBJECT));
    expect(shown.map(({ text }) => text)).toEqual(['La rue est noire', 'C’est réparé. ^SD']);
    expect(JSON.stringify(shown)).not.toMatch(/valdor|initials/);
  });

  it('has the machine say what it said when the post was drawn, and what its rules say of another judgement', () => {
    const subject = kind.readSubject({ ...SUBJECT, said: 'none' });
    expect(kind.machineSays!('', false).of(subject)).toEqual({ speaker: 'none' });
    expect(kind.machineSays!('', true).of(subject)).toEqual({ speaker: 'initials' });
  });

  it('takes no other answer, and no other subject', () => {
    expect(() => kind.readAnswer({ speaker: 'somebody' })).toThrow('bad-answer');
    expect(() => kind.readSubject({ ...SUBJECT, reply: 'yes' })).toThrow('no post');
  });
});
