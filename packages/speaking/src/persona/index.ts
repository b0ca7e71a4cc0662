export { isWithin, stemOf } from './alike.ts';
export { type Decision, decide, type KnownAnswer, type KnownService } from './decide.ts';
export { isAboutPerson, withoutIntroduction } from './person.ts';
export { smallTalk } from './small-talk.ts';
export { searchWords, wordsOf } from './words.ts';
