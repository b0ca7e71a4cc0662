import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LEVER_IDS } from '../catalogue/index.ts';
import { APART_WORDS } from './answer-words.ts';
import {
  ANSWERS_APART,
  minutesToRead,
  QUESTIONNAIRE,
  questionnaireFor,
  RELEASED,
  ROLES,
  rolesAsked,
  stepFrom,
  wordingOf,
} from './index.ts';
import { ASKED_LEVERS } from './levers/index.ts';
import { VERSION_MAPS } from './version-maps.ts';

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const textsOf = (question: (typeof QUESTIONNAIRE)[number]) => [
  ...Object.values(question.questions).flatMap((asked) => (asked === null ? [] : [asked])),
  ...question.anchors,
  question.proof,
  ...question.steps,
];

describe('the questionnaire', () => {
  it('asks each of the twenty levers, one file each, in the manifesto’s order', () => {
    expect(QUESTIONNAIRE.map(({ lever }) => lever)).toEqual([...LEVER_IDS]);
    expect(ASKED_LEVERS).toHaveLength(LEVER_IDS.length);
  });

  it('asks all of an agent, a manager, IT, a director general and an elected member, and some of a user', () => {
    expect(ROLES.map((role) => questionnaireFor(role).length)).toEqual([20, 20, 20, 20, 20, 7]);
    expect(rolesAsked(QUESTIONNAIRE[1]!)).toEqual(['elected', 'general-director', 'it', 'manager', 'agent']);
  });

  it.each(QUESTIONNAIRE.map((one) => [one.lever, one] as const))(
    '%s is in both languages, in short sentences, no anchor like another',
    (_, question) => {
      for (const language of ['fr', 'en'] as const) {
        for (const text of textsOf(question)) {
          expect(text[language]).toMatch(/[.?]$/);
          expect(text[language].split(' ').length, text[language]).toBeLessThanOrEqual(18);
        }
        const anchors = question.anchors.map((anchor) => anchor[language]);
        expect(new Set(anchors).size).toBe(6);
      }
    },
  );

  it.each(QUESTIONNAIRE.map((one) => [one.lever, one] as const))(
    '%s has a proof that ages, and a step from each level but the last',
    (_, question) => {
      expect(question.proofMonths).toBeGreaterThanOrEqual(6);
      expect(question.proofMonths).toBeLessThanOrEqual(36);
      expect(stepFrom(question, 0)).toBe(question.steps[0]);
      expect(stepFrom(question, 5)).toBeNull();
    },
  );

  it('counts what is not known and what does not concern apart from the levels', () => {
    expect(ANSWERS_APART.map((one) => APART_WORDS[one].fr)).toEqual(['Je ne sais pas', 'Ne nous concerne pas']);
  });

  it.each(['fr', 'en'] as const)('can be read by an agent in under 15 minutes at 200 words a minute (%s)', (language) => {
    for (const role of ROLES) expect(minutesToRead(role, language, 200)).toBeLessThan(15);
    expect(minutesToRead('agent', language, 200)).toBeGreaterThan(5);
  });
});

describe('versions of questions', () => {
  it('binds the words of each version for ever: a changed question or anchor takes a new version', () => {
    const now = QUESTIONNAIRE.map((one) => ({ lever: one.lever, version: one.version, digest: digestOf(wordingOf(one)) }));
    expect(RELEASED.filter(({ lever, version }) => now.some((one) => one.lever === lever && one.version === version))).toEqual(now);
  });

  it('knows each version once, from the first without a gap', () => {
    for (const { lever, version } of QUESTIONNAIRE) {
      expect(RELEASED.filter((one) => one.lever === lever).map((one) => one.version)).toEqual(
        Array.from({ length: version }, (_, i) => i + 1),
      );
    }
  });

  it('has a map from each version to the next', () => {
    const needed = RELEASED.filter(({ version }) => version > 1).map(({ lever, version }) => `${lever} ${version - 1}>${version}`);
    expect(VERSION_MAPS.map(({ lever, from, to }) => `${lever} ${from}>${to}`).sort()).toEqual(needed.sort());
  });
});
