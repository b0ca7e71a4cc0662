import { ActRefusal, SURVEY_KEEPER } from '@beffroi/acts';
import { actLogRows, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addresses,
  answered,
  asking,
  days,
  emptied,
  entered,
  facilitator,
  HERE,
  letter,
  NOW,
  type Opened,
  opened,
  POST,
  QUESTIONNAIRE,
  type Town,
  townIn,
} from '../test/house.ts';
import {
  addAddresses,
  changeDraft,
  closeSurvey,
  draftSurvey,
  dropAddresses,
  exportSurveys,
  extendSurvey,
  inviteLate,
  invitePaper,
  keepSurveys,
  linkStands,
  openSheet,
  openSurvey,
  printLinks,
  publishedSurvey,
  publishedSurveys,
  remind,
  type SheetSave,
  saveSheet,
  settleText,
  surveyLife,
  surveysOf,
  takeSheet,
  textsOf,
  withdrawSurvey,
} from './index.ts';

const save = (more: Partial<SheetSave> = {}): SheetSave => ({
  version: 0,
  answers: { 'saas-flexibility': 3 },
  said: '',
  handIn: false,
  ...more,
});

eachEngineAtLength('postgres', 'surveys', (engine) => {
  let store: Store;
  let town: Town;
  // One database for all of them, emptied of surveys: making one costs more than most tests.
  beforeAll(async () => {
    store = await engine.open();
    town = await townIn(store);
  });
  afterEach(() => emptied(store));
  const drafted = async (more = {}) => (await draftSurvey(store, town.lead, asking(more), NOW)).id;

  describe('before it is opened', () => {
    it('takes addresses as they are pasted, each once, and says which lines hold none', async () => {
      const id = await drafted();
      const typed = 'Ada <ada@brezan.example>; bob@brezan.example\n\nnobody\nADA@brezan.example, carl@brezan.example';
      expect(await addAddresses(town.surveys, town.lead, id, 'agent', typed, NOW)).toEqual({
        added: 3,
        known: 1,
        refused: [{ line: 3, typed: 'nobody' }],
      });
      expect(await addAddresses(town.surveys, town.lead, id, 'manager', 'bob@brezan.example', NOW)).toMatchObject({ added: 0, known: 1 });
      const rows = await store.db.selectFrom('survey_address').selectAll().execute();
      expect(rows).toHaveLength(3);
      expect(JSON.stringify(rows)).not.toContain('brezan');
    });

    it('counts who is invited by mail and on paper', async () => {
      const id = await drafted();
      await addAddresses(town.surveys, town.lead, id, 'agent', addresses(3), NOW);
      await invitePaper(town.surveys, town.lead, id, 'agent', 9, NOW);
      await invitePaper(town.surveys, town.lead, id, 'agent', 7, NOW);
      const invited = async () => (await surveyLife(store, town.lead, id, NOW)).groups.map(({ role, invited: n }) => [role, n]);
      expect(await invited()).toEqual([['agent', 10]]);
      await dropAddresses(town.surveys, town.lead, id, 'agent', NOW);
      expect(await invited()).toEqual([['agent', 7]]);
    });

    it.each([
      ['a name that is none', { name: ' \u0000 ' }, { field: 'name' }],
      ['a last day before the first', { closesOn: '2026-11-23' }, { field: 'closesOn' }],
      ['a last day that is none', { closesOn: '2026-11-31' }, { field: 'closesOn' }],
      ['half a year', { closesOn: '2027-05-24' }, { field: 'closesOn' }],
      ['sheets kept for ever', { keepDays: 1000 }, { field: 'keepDays' }],
      ['figures without noise', { epsilon: 50 }, { field: 'epsilon' }],
      ['a question that asks nobody', { questionnaire: { ...QUESTIONNAIRE, roles: [] } }, { field: 'questionnaire' }],
    ])('refuses %s', async (_, more, details) => {
      await expect(drafted(more)).rejects.toMatchObject({ code: 'not-valid', details });
    });

    it('changes until it is opened, and never after', async () => {
      const id = await drafted();
      const { territory: _, ...change } = asking({ name: 'Nos priorités', keepDays: 0 });
      await changeDraft(store, town.lead, id, change, NOW);
      await invitePaper(town.surveys, town.lead, id, 'agent', 10, NOW);
      await openSurvey(town.surveys, town.lead, id, null, NOW);
      expect(await surveyLife(store, town.lead, id, NOW)).toMatchObject({
        name: 'Nos priorités',
        keepDays: 0,
        state: 'open',
        next: 'wait',
      });
      await expect(changeDraft(store, town.lead, id, change, NOW)).rejects.toMatchObject({ code: 'not-draft' });
      await expect(addAddresses(town.surveys, town.lead, id, 'agent', 'x@brezan.example', NOW)).rejects.toMatchObject({
        code: 'not-draft',
      });
      await expect(
        store.db
          .updateTable('survey')
          .set({ digest: '0'.repeat(64) })
          .execute(),
      ).rejects.toMatchObject({ code: '23000' });
    });

    it.each([
      ['nobody', {}, 'nobody'],
      ['six agents, each alone', { agent: 6 }, 'too-small'],
      ['six agents beside many councillors', { agent: 6, 'elected-member': 30 }, 'too-small'],
      ['nine users', { user: 9 }, 'too-small'],
    ] as const)('is not opened for %s', async (_, paper, code) => {
      await expect(opened(town, paper)).rejects.toMatchObject({ code });
    });

    it('is open to users alone, and to agents with their managers', async () => {
      expect((await opened(town, { user: 10 })).paper).toHaveLength(10);
      const other = await townIn(store, '29019');
      expect((await opened(other, { agent: 9, manager: 1 }, { territory: '29019' })).paper).toHaveLength(10);
    });

    it('is one at a time, and rests after figures were told', async () => {
      const first = await opened(town);
      await expect(drafted()).rejects.toMatchObject({ code: 'running' });
      for (const { token } of first.paper.slice(0, 5)) await answered(store, first.slug, token);
      await closeSurvey(town.surveys, town.lead, first.id, NOW);
      await expect(drafted()).rejects.toMatchObject({ code: 'too-soon', details: { day: '2027-02-22' } });
      expect(await drafted({ opensOn: '2027-02-22', closesOn: '2027-03-22' })).toBeGreaterThan(0);
    });

    it('works on paper alone where no mail goes out', async () => {
      const onPaper = { store, post: null };
      const id = await drafted();
      await expect(addAddresses(onPaper, town.lead, id, 'agent', 'a@brezan.example', NOW)).rejects.toMatchObject({ code: 'no-mail' });
      await invitePaper(onPaper, town.lead, id, 'agent', 10, NOW);
      expect((await openSurvey(onPaper, town.lead, id, null, NOW)).paper).toHaveLength(10);
    });
  });

  describe('letters', () => {
    const letters = async (purpose: string) => {
      const rows = await store.db.selectFrom('mail').selectAll().where('purpose', '=', purpose).execute();
      return rows.map(({ key, sealed, subject_key: about }) => ({
        about,
        ...(JSON.parse(POST.keys.open(sealed!, `mail:${key}`)) as { to: string; text: string }),
      }));
    };

    it('bring each a link of their own, and name a group alone', async () => {
      const { id, slug } = await opened(town, {}, { mail: 12 });
      const written = await letters('survey-invitation');
      expect(written.map(({ about }) => about)).toEqual(Array.from({ length: 12 }, () => `survey:${id}:agent`));
      expect(new Set(written.map(({ to }) => to)).size).toBe(12);
      const tokens = written.map(({ text }) => text.split('\n')[2]!);
      expect(new Set(tokens).size).toBe(12);
      for (const token of tokens) await answered(store, slug, token);
      await expect(linkStands(store, slug, tokens[0]!, HERE, NOW)).rejects.toMatchObject({ code: 'link-gone' });
    });

    it('remind all, without a link, every third day at most', async () => {
      const { id, slug } = await opened(town, {}, { mail: 12 });
      const [first] = await letters('survey-invitation');
      await answered(store, slug, first!.text.split('\n')[2]!);
      await remind(town.surveys, town.lead, id, letter, NOW);
      const reminders = await letters('survey-reminder');
      expect([reminders.length, new Set(reminders.map(({ text }) => text)).size]).toEqual([12, 1]);
      await expect(remind(town.surveys, town.lead, id, letter, days(2))).rejects.toMatchObject({
        code: 'reminded',
        details: { day: '2026-11-27' },
      });
      await remind(town.surveys, town.lead, id, letter, days(3));
    });

    it('go to further people while it is open, with a sheet each', async () => {
      const { id, slug } = await opened(town);
      const late = { role: 'agent', typed: 'zoe@brezan.example\nmax@brezan.example', letter };
      expect(await inviteLate(town.surveys, town.lead, id, late, NOW)).toEqual({ added: 2, known: 0, refused: [] });
      const [zoe] = await letters('survey-invitation');
      await answered(store, slug, zoe!.text.split('\n')[2]!);
      const more = await printLinks(town.surveys, town.lead, id, 'manager', 2, NOW);
      for (const { token } of more) await answered(store, slug, token);
      expect((await surveyLife(store, town.lead, id, NOW)).groups.map(({ role, invited }) => [role, invited])).toEqual([
        ['agent', 14],
        ['manager', 2],
      ]);
    });

    it('tell how many came back where there are five or more', async () => {
      const { id } = await opened(town, {}, { mail: 12 });
      const mails = async () => (await surveyLife(store, town.lead, id, NOW)).groups[0]!.mails;
      const settle = (n: number, state: 'sent' | 'refused') =>
        store.db
          .updateTable('mail')
          .set({ state, sealed: null, due_at: null, give_up_at: null, settled_on: '2026-11-24' })
          .where('id', 'in', (query) => query.selectFrom('mail').select('id').where('state', '=', 'waiting').limit(n))
          .execute();
      await settle(4, 'refused');
      expect(await mails()).toEqual({ waiting: 8, sent: null, bounced: null });
      await settle(1, 'refused');
      await settle(7, 'sent');
      expect(await mails()).toEqual({ waiting: null, sent: 7, bounced: 5 });
      await closeSurvey(town.surveys, town.lead, id, NOW);
      expect(await mails()).toEqual({ waiting: null, sent: 7, bounced: 5 });
    });
  });

  describe('answering', () => {
    let survey: Opened;
    beforeEach(async () => {
      survey = await opened(town);
    });
    const token = (at = 0): string => survey.paper[at]!.token;

    it('shows a link as often as one looks, and exchanges it once', async () => {
      const first = await linkStands(store, survey.slug, token(), HERE, NOW);
      expect(first).toMatchObject({ role: 'agent', survey: { slug: 'six-priorites', closesOn: '2026-12-08', keepDays: 90 } });
      await linkStands(store, survey.slug, token(), HERE, NOW);
      const sheet = await takeSheet(store, survey.slug, { token: token(), code: first.code }, HERE, NOW);
      expect(sheet).toMatchObject({ role: 'agent', version: 0, answers: {}, said: '', handedIn: false });
      await expect(linkStands(store, survey.slug, token(), HERE, NOW)).rejects.toMatchObject({ code: 'link-gone' });
    });

    it('gives the same form the same sheet, and a forwarded link nothing', async () => {
      const { code } = await linkStands(store, survey.slug, token(), HERE, NOW);
      const forwarded = await linkStands(store, survey.slug, token(), '198.51.100.1', NOW);
      const come = (which: string) => takeSheet(store, survey.slug, { token: token(), code: which }, HERE, NOW);
      const [one, again] = await Promise.all([come(code), come(code)]);
      expect(again).toEqual(one);
      await expect(come(forwarded.code)).rejects.toMatchObject({ code: 'link-gone' });
    });

    it('gives it when it comes again while the first is under way', async () => {
      const { code } = await linkStands(store, survey.slug, token(), HERE, NOW);
      const come = () => takeSheet(store, survey.slug, { token: token(), code }, HERE, NOW);
      // Several, so that one of them waits for the link that another has in hand.
      const sheets = await Promise.all(Array.from({ length: 8 }, come));
      for (const sheet of sheets) expect(sheet).toEqual(sheets[0]);
    });

    it('takes up half an answer by the code, however it is typed', async () => {
      const code = await entered(store, survey.slug, token());
      expect(await saveSheet(store, survey.slug, code, save({ said: ' Bonjour \u0000\r\n!' }), HERE, NOW)).toMatchObject({ kind: 'saved' });
      const typed = ` ${code.toLowerCase().slice(0, 5)} - ${code.slice(5, 10)}–${code.slice(10)}`;
      expect(await openSheet(store, survey.slug, typed, HERE, days(3))).toMatchObject({
        ...{ version: 1, answers: { 'saas-flexibility': 3 }, said: 'Bonjour \n!', handedIn: false },
      });
    });

    it('tells a typing error from a code that nobody has', async () => {
      const code = await entered(store, survey.slug, token());
      const wrong = (code[0] === 'A' ? 'B' : 'A') + code.slice(1);
      await expect(openSheet(store, survey.slug, wrong, HERE, NOW)).rejects.toMatchObject({ code: 'mistyped' });
      const { code: nobodys } = await linkStands(store, survey.slug, token(1), HERE, NOW);
      await expect(openSheet(store, survey.slug, nobodys, HERE, NOW)).rejects.toMatchObject({ code: 'code-unknown' });
    });

    it('tells two people on one sheet, and loses nothing of either', async () => {
      const code = await entered(store, survey.slug, token());
      await saveSheet(store, survey.slug, code, save({ said: 'la première' }), HERE, NOW);
      const second = save({ answers: { 'saas-flexibility': 5 }, said: 'la seconde' });
      expect(await saveSheet(store, survey.slug, code, second, HERE, NOW)).toMatchObject({
        kind: 'conflict',
        theirs: { version: 1, said: 'la première', answers: { 'saas-flexibility': 3 } },
        yours: second,
      });
      expect(await saveSheet(store, survey.slug, code, { ...second, version: 1 }, HERE, NOW)).toMatchObject({ kind: 'saved' });
    });

    it('takes the same form sent twice as one', async () => {
      const code = await entered(store, survey.slug, token());
      const sent = save({ handIn: true });
      const both = await Promise.all([0, 1].map(() => saveSheet(store, survey.slug, code, sent, HERE, NOW)));
      expect(both.map((one) => one.kind)).toEqual(['saved', 'saved']);
    });

    it('can be changed after it was handed in, and stays handed in', async () => {
      const code = await answered(store, survey.slug, token());
      const changed = await saveSheet(store, survey.slug, code, save({ version: 1, said: 'encore' }), HERE, NOW);
      expect(changed).toMatchObject({ kind: 'saved', sheet: { handedIn: true, said: 'encore' } });
    });

    it.each([
      ['a level that is none', { answers: { 'saas-flexibility': 9 as never } }, 'answers'],
      ['what one is not asked', { answers: { salary: 3 as never } }, 'answers'],
      ['what cannot be said of it', { answers: { 'saas-flexibility': 'not-concerned' as never } }, 'answers'],
      ['a novel', { said: 'a'.repeat(4001) }, 'said'],
    ])('refuses %s', async (_, more, field) => {
      const code = await entered(store, survey.slug, token());
      await expect(saveSheet(store, survey.slug, code, save(more), HERE, NOW)).rejects.toMatchObject({
        code: 'not-valid',
        details: { field },
      });
    });

    it('lets nobody guess, and counts nobody who does not', async () => {
      const { code } = await linkStands(store, survey.slug, token(), HERE, NOW);
      const guess = () => openSheet(store, survey.slug, code, HERE, NOW).catch((error: { code: string }) => error.code);
      for (let n = 0; n < 30; n++) expect(await guess()).toBe('code-unknown');
      expect(await guess()).toBe('too-often');
      await expect(linkStands(store, survey.slug, token(), HERE, NOW)).rejects.toMatchObject({ code: 'too-often' });
      expect(await linkStands(store, survey.slug, token(), '198.51.100.1', NOW)).toMatchObject({ role: 'agent' });
      expect(await linkStands(store, survey.slug, token(), HERE, new Date(NOW.getTime() + 11_000))).toMatchObject({ role: 'agent' });
      expect(await store.db.selectFrom('attempt').select('key').execute()).toHaveLength(1);
    });

    it('leaves no row in the log, and none of who came', async () => {
      const before = await actLogRows(store.db, {}, null, 100);
      for (const { token: one } of survey.paper.slice(0, 3)) await answered(store, survey.slug, one);
      expect(await actLogRows(store.db, {}, null, 100)).toEqual(before);
      expect(await store.db.selectFrom('attempt').selectAll().execute()).toEqual([]);
    });

    it('keeps to its own survey', async () => {
      const other = await opened(await townIn(store, '29019'), { agent: 10 }, { territory: '29019', name: 'Autre' });
      const code = await answered(store, survey.slug, token());
      await expect(linkStands(store, other.slug, token(1), HERE, NOW)).rejects.toMatchObject({ code: 'link-gone' });
      await expect(openSheet(store, other.slug, code, HERE, NOW)).rejects.toMatchObject({ code: 'code-unknown' });
      await expect(takeSheet(store, other.slug, { token: token(1), code }, HERE, NOW)).rejects.toMatchObject({ code: 'link-gone' });
      await expect(saveSheet(store, other.slug, code, save({ version: 1 }), HERE, NOW)).rejects.toMatchObject({ code: 'code-unknown' });
    });

    it('ends with its last day, by the clock of the town', async () => {
      const code = await entered(store, survey.slug, token());
      expect(await openSheet(store, survey.slug, code, HERE, new Date('2026-12-08T22:59:00Z'))).toMatchObject({ version: 0 });
      const late = new Date('2026-12-08T23:01:00Z');
      for (const tried of [
        () => openSheet(store, survey.slug, code, HERE, late),
        () => saveSheet(store, survey.slug, code, save(), HERE, late),
        () => linkStands(store, survey.slug, token(1), HERE, late),
      ])
        await expect(tried()).rejects.toMatchObject({ code: 'closed', details: { day: '2026-12-08' } });
    });
  });

  describe('closing', () => {
    it('tells what may be told, once, and forgets who was invited', async () => {
      const { id, slug, paper } = await opened(town, { agent: 8 }, { mail: 6 });
      for (const { token } of paper.slice(0, 5)) await answered(store, slug, token);
      await entered(store, slug, paper[5]!.token);
      expect(await closeSurvey(town.surveys, town.lead, id, days(1))).toEqual({ kind: 'published' });
      expect(await publishedSurvey(store, slug)).toMatchObject({
        ...{ territory: '35238', town: '35238', closedOn: '2026-11-25', answersUntil: '2027-02-23', invited: { agent: 14 } },
        published: {
          kind: 'counts',
          counts: { levers: ['free-speech', 'saas-flexibility'], parts: [{ groups: ['agent'], n: 5, invited: 14 }] },
        },
      });
      for (const table of ['survey_token', 'survey_address'] as const)
        expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
      expect(await store.db.selectFrom('survey_sheet').select('handed_in').execute()).toEqual(
        Array.from({ length: 5 }, () => ({ handed_in: true })),
      );
      expect(await store.db.selectFrom('mail').select('state').distinct().execute()).toEqual([{ state: 'given-up' }]);
    });

    it('happens once, whoever closes at the same time, and figures never change', async () => {
      const { id, slug, paper } = await opened(town);
      for (const { token } of paper.slice(0, 6)) await answered(store, slug, token);
      const went = await Promise.allSettled([0, 1, 2].map(() => closeSurvey(town.surveys, town.lead, id, NOW)));
      expect(went.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const published = await publishedSurvey(store, slug);
      await expect(closeSurvey(town.surveys, town.lead, id, days(1))).rejects.toMatchObject({
        code: 'closed',
        details: { day: '2026-11-24' },
      });
      await expect(store.db.updateTable('survey').set({ published: '{}' }).execute()).rejects.toMatchObject({ code: '23000' });
      expect(await publishedSurvey(store, slug)).toEqual(published);
    });

    it('tells nothing of four, nor anybody’s words', async () => {
      const { id, slug, paper } = await opened(town);
      for (const { token } of paper.slice(0, 4)) await answered(store, slug, token, { said: 'Rien.' });
      expect(await closeSurvey(town.surveys, town.lead, id, NOW)).toEqual({ kind: 'too-few' });
      expect(await publishedSurvey(store, slug)).toMatchObject({ published: null, texts: [] });
      expect(await textsOf(store, town.lead, id)).toEqual([]);
      expect(JSON.stringify(await store.db.selectFrom('survey_sheet').selectAll().execute())).not.toContain('Rien.');
    });

    it('tells how many were half done from five on', async () => {
      const { id, slug, paper } = await opened(town, { agent: 20 });
      for (const { token } of paper.slice(0, 5)) await answered(store, slug, token);
      for (const { token } of paper.slice(5, 10)) await entered(store, slug, token);
      await closeSurvey(town.surveys, town.lead, id, NOW);
      expect(await surveyLife(store, town.lead, id, NOW)).toMatchObject({ dropped: 5, next: 'see-figures' });
    });

    it('has free words read before all read them, under groups of ten at least', async () => {
      const { id, slug, paper } = await opened(town, { agent: 12 });
      for (const [at, { token }] of paper.slice(0, 11).entries()) await answered(store, slug, token, { said: `Dit ${at}.` });
      await closeSurvey(town.surveys, town.lead, id, NOW);
      const texts = await textsOf(store, town.lead, id);
      expect(texts).toHaveLength(11);
      expect((await surveyLife(store, town.lead, id, NOW)).next).toBe('read-texts');
      const [one, other] = texts;
      await settleText(town.surveys, town.lead, one!.id, { kind: 'show' }, NOW);
      await settleText(town.surveys, town.lead, other!.id, { kind: 'refuse', reason: 'Nomme quelqu’un.' }, NOW);
      await expect(settleText(town.surveys, town.lead, one!.id, { kind: 'refuse', reason: 'x' }, NOW)).rejects.toMatchObject({
        code: 'settled',
      });
      expect((await publishedSurvey(store, slug))!.texts).toEqual([{ groups: one!.groups, said: one!.said }]);
      await keepSurveys(town.surveys, SURVEY_KEEPER, days(91));
      expect(await textsOf(store, town.lead, id)).toHaveLength(1);
    });

    it('names no small group by leaving it without a name', async () => {
      const { id, slug, paper } = await opened(town, { agent: 11, 'elected-member': 6, manager: 10 });
      for (const { token, role } of paper) await answered(store, slug, token, { said: role });
      await closeSurvey(town.surveys, town.lead, id, NOW);
      const texts = await textsOf(store, town.lead, id);
      // Six councillors alone would be all those without a group: the smaller of the others is with them.
      expect(
        texts
          .filter(({ groups }) => groups === null)
          .map(({ said }) => said)
          .sort(),
      ).toEqual([...Array.from({ length: 6 }, () => 'elected-member'), ...Array.from({ length: 10 }, () => 'manager')].sort());
      expect(texts.filter(({ groups }) => groups !== null).map(({ groups, said }) => [groups, said])).toEqual(
        Array.from({ length: 11 }, () => [['agent'], 'agent']),
      );
    });

    it('keeps nothing beyond its day, and no sheet at all where that was said', async () => {
      const { id, slug, paper } = await opened(town, { agent: 12 }, { keepDays: 0 });
      for (const { token } of paper.slice(0, 5)) await answered(store, slug, token);
      await closeSurvey(town.surveys, town.lead, id, NOW);
      expect(await store.db.selectFrom('survey_sheet').selectAll().execute()).toEqual([]);
      expect(await publishedSurvey(store, slug)).toMatchObject({ published: { kind: 'counts' } });
    });
  });

  describe('answered together', () => {
    const together = () => opened(town, { agent: 6 }, { way: 'spoken' });
    const said = { answers: { 'free-speech': 2, 'saas-flexibility': 4 }, said: 'Ensemble.', present: 5, handIn: true } as const;

    it('is one sheet, told exactly, as those present agreed', async () => {
      const { id, slug, paper } = await together();
      expect(paper).toHaveLength(1);
      const code = await entered(store, slug, paper[0]!.token);
      await saveSheet(store, slug, code, save({ ...said, agreed: true }), HERE, NOW);
      expect(await closeSurvey(town.surveys, town.lead, id, NOW)).toEqual({ kind: 'published' });
      expect((await publishedSurvey(store, slug))!.published).toEqual({
        ...{ kind: 'spoken', role: 'agent', present: 5, answers: { 'free-speech': 2, 'saas-flexibility': 4 } },
      });
      expect(await textsOf(store, town.lead, id)).toMatchObject([{ groups: null, said: 'Ensemble.' }]);
    });

    it('tells nothing where they do not agree, or nobody was there', async () => {
      const { id, slug, paper } = await together();
      const code = await entered(store, slug, paper[0]!.token);
      await saveSheet(store, slug, code, save({ ...said, agreed: false }), HERE, NOW);
      expect(await closeSurvey(town.surveys, town.lead, id, NOW)).toEqual({ kind: 'not-agreed' });
      expect(await publishedSurvey(store, slug)).toMatchObject({ published: null, texts: [] });
    });

    it.each([
      ['one person', { present: 1 }],
      ['nobody said how many', { present: null }],
    ])('is not handed in by %s', async (_, more) => {
      const { slug, paper } = await together();
      const code = await entered(store, slug, paper[0]!.token);
      await expect(saveSheet(store, slug, code, save({ ...said, ...more }), HERE, NOW)).rejects.toMatchObject({
        details: { field: 'present' },
      });
    });

    it('has no mail, one role, and two people at least', async () => {
      const id = await drafted({ way: 'spoken' });
      await expect(addAddresses(town.surveys, town.lead, id, 'agent', 'a@brezan.example', NOW)).rejects.toMatchObject({
        details: { field: 'way' },
      });
      await invitePaper(town.surveys, town.lead, id, 'agent', 1, NOW);
      await expect(openSurvey(town.surveys, town.lead, id, null, NOW)).rejects.toMatchObject({ details: { field: 'count' } });
      await invitePaper(town.surveys, town.lead, id, 'manager', 2, NOW);
      await expect(openSurvey(town.surveys, town.lead, id, null, NOW)).rejects.toMatchObject({ details: { field: 'role' } });
    });
  });

  describe('day by day', () => {
    it('closes what is over, and extends what is not', async () => {
      const { id, slug, paper } = await opened(town);
      for (const { token } of paper.slice(0, 6)) await answered(store, slug, token);
      await extendSurvey(town.surveys, town.lead, id, '2026-12-15', days(14));
      for (const wrong of ['2026-12-15', '2026-12-01', 'demain', '2027-12-01'])
        await expect(extendSurvey(town.surveys, town.lead, id, wrong, NOW)).rejects.toMatchObject({ details: { field: 'closesOn' } });
      expect(await keepSurveys(town.surveys, SURVEY_KEEPER, days(15))).toEqual({ closed: [], mixed: 1, forgotten: [] });
      expect(await keepSurveys(town.surveys, SURVEY_KEEPER, days(22))).toEqual({ closed: [id], mixed: 0, forgotten: [] });
      expect(await publishedSurvey(store, slug)).toMatchObject({ closedOn: '2026-12-16', published: { kind: 'counts' } });
      await expect(extendSurvey(town.surveys, town.lead, id, '2027-01-15', days(23))).rejects.toMatchObject({ code: 'closed' });
      expect(await keepSurveys(town.surveys, SURVEY_KEEPER, days(111))).toMatchObject({ forgotten: [] });
      expect(await keepSurveys(town.surveys, SURVEY_KEEPER, days(112))).toMatchObject({ forgotten: [id] });
      expect(await store.db.selectFrom('survey_sheet').selectAll().execute()).toEqual([]);
      expect(await keepSurveys(town.surveys, SURVEY_KEEPER, days(113))).toMatchObject({ forgotten: [] });
    });

    it('says how many have answered in steps of five, once a day, and nothing of small groups', async () => {
      const { id, slug, paper } = await opened(town, { agent: 12, manager: 8 });
      const agents = paper.filter(({ role }) => role === 'agent');
      const rates = async () => (await surveyLife(store, town.lead, id, NOW)).groups.map(({ role, rates: shown }) => [role, shown]);
      for (const { token } of [...agents.slice(0, 4), ...paper.filter(({ role }) => role === 'manager')])
        await answered(store, slug, token);
      await keepSurveys(town.surveys, SURVEY_KEEPER, NOW);
      expect(await rates()).toEqual([
        ['agent', []],
        ['manager', []],
      ]);
      for (const { token } of agents.slice(4, 7)) await answered(store, slug, token);
      await keepSurveys(town.surveys, SURVEY_KEEPER, NOW);
      expect(await rates()).toEqual([
        ['agent', []],
        ['manager', []],
      ]);
      await keepSurveys(town.surveys, SURVEY_KEEPER, days(1));
      for (const { token } of agents.slice(7)) await answered(store, slug, token);
      expect(await rates()).toEqual([
        ['agent', [{ day: '2026-11-25', atLeast: 5 }]],
        ['manager', []],
      ]);
    });

    it('keeps codes and half answers when rows are mixed', async () => {
      const { slug, paper } = await opened(town);
      const codes = await Promise.all(paper.slice(0, 5).map(({ token }, at) => answered(store, slug, token, { said: `mot ${at}` })));
      await keepSurveys(town.surveys, SURVEY_KEEPER, days(1));
      for (const [at, code] of codes.entries())
        expect(await openSheet(store, slug, code, HERE, days(1))).toMatchObject({ said: `mot ${at}`, version: 1 });
      for (const { token } of paper.slice(5)) await entered(store, slug, token);
    });

    it('leaves nothing of what is given up but that it was', async () => {
      const { id, slug, paper } = await opened(town, { agent: 8 }, { mail: 4 });
      const code = await answered(store, slug, paper[0]!.token);
      await withdrawSurvey(town.surveys, town.lead, id, NOW);
      for (const table of ['survey_token', 'survey_address', 'survey_sheet'] as const)
        expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
      await expect(openSheet(store, slug, code, HERE, NOW)).rejects.toMatchObject({ code: 'withdrawn', details: { day: '2026-11-24' } });
      await expect(withdrawSurvey(town.surveys, town.lead, id, NOW)).rejects.toMatchObject({ code: 'withdrawn' });
      expect(await publishedSurvey(store, slug)).toBeNull();
    });
  });

  describe('who leads', () => {
    it('takes out what everybody may know, and no sheet', async () => {
      const { id, slug, paper } = await opened(town);
      for (const { token } of paper.slice(0, 6)) await answered(store, slug, token, { said: 'Un mot.' });
      await closeSurvey(town.surveys, town.lead, id, NOW);
      const all = await exportSurveys(store, town.lead, '35238', NOW);
      expect(all).toMatchObject({ surveys: [{ slug, state: 'closed', hasFigures: true }], published: [{ slug }] });
      expect(JSON.stringify(all)).not.toContain('Un mot.');
    });

    it('still leads in a town that merged, and so does who leads in the town that it is part of by the day of closing', async () => {
      const old = await townIn(store, '49001');
      const { id, slug } = await opened(old, { agent: 10 }, { territory: '49001', name: 'Avant la fusion' });
      const there = await facilitator(store, '49050');
      for (const lead of [old.lead, there]) expect((await surveyLife(store, lead, id, NOW)).state).toBe('open');
      await closeSurvey(old.surveys, there, id, NOW);
      expect(await publishedSurvey(store, slug)).toMatchObject({ territory: '49001', town: '49050' });
      expect((await publishedSurveys(store, ['49050'])).map((one) => one.slug)).toEqual([slug]);
      expect((await surveysOf(store, there, '49050')).map((one) => one.slug)).toEqual([slug]);
    });

    it('reaches no survey of another town by its number', async () => {
      const { id } = await opened(town, { agent: 12 });
      const stranger = await facilitator(store, '29019');
      const { surveys } = town;
      const { territory: _, ...change } = asking();
      const tries: Readonly<Record<string, (survey: number) => Promise<unknown>>> = {
        changeDraft: (one) => changeDraft(store, stranger, one, change, NOW),
        addAddresses: (one) => addAddresses(surveys, stranger, one, 'agent', 'x@brezan.example', NOW),
        dropAddresses: (one) => dropAddresses(surveys, stranger, one, 'agent', NOW),
        invitePaper: (one) => invitePaper(surveys, stranger, one, 'agent', 3, NOW),
        openSurvey: (one) => openSurvey(surveys, stranger, one, letter, NOW),
        printLinks: (one) => printLinks(surveys, stranger, one, 'agent', 1, NOW),
        inviteLate: (one) => inviteLate(surveys, stranger, one, { role: 'agent', typed: 'x@brezan.example', letter }, NOW),
        remind: (one) => remind(surveys, stranger, one, letter, NOW),
        extendSurvey: (one) => extendSurvey(surveys, stranger, one, '2026-12-20', NOW),
        closeSurvey: (one) => closeSurvey(surveys, stranger, one, NOW),
        withdrawSurvey: (one) => withdrawSurvey(surveys, stranger, one, NOW),
        surveyLife: (one) => surveyLife(store, stranger, one, NOW),
        textsOf: (one) => textsOf(store, stranger, one),
      };
      for (const [verb, attempt] of Object.entries(tries)) {
        await expect(attempt(id), verb).rejects.toThrow(ActRefusal);
        for (const none of [0, -1, 1.5, Number.NaN, 2 ** 40, 999])
          await expect(attempt(none), verb).rejects.toMatchObject({ code: 'unknown' });
      }
      await expect(surveysOf(store, stranger, '35238')).rejects.toThrow(ActRefusal);
      await expect(exportSurveys(store, stranger, '35238', NOW)).rejects.toThrow(ActRefusal);
      await expect(draftSurvey(store, stranger, asking({ name: 'x' }), NOW)).rejects.toThrow(ActRefusal);
    });

    it('reads no words of another town by their number', async () => {
      const { id, slug, paper } = await opened(town);
      for (const { token } of paper.slice(0, 10)) await answered(store, slug, token, { said: 'Un mot.' });
      await closeSurvey(town.surveys, town.lead, id, NOW);
      const [text] = await textsOf(store, town.lead, id);
      const stranger = await facilitator(store, '29019');
      await expect(settleText(town.surveys, stranger, text!.id, { kind: 'show' }, NOW)).rejects.toThrow(ActRefusal);
      await expect(settleText(town.surveys, stranger, 'x', { kind: 'show' }, NOW)).rejects.toMatchObject({ code: 'unknown' });
    });
  });
});
