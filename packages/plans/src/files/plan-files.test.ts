import { hostileWorkbook } from '@beffroi/documents-apart/testing';
import { smallWorkbook } from '@beffroi/table-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionView, PlanView } from '../plan-view.ts';
import { PLAN_COLUMNS, PLAN_HEADINGS } from './columns.ts';
import { movesText, readMoves, type TieTarget } from './moves.ts';
import type { PlanFileRead } from './plan-file.ts';
import { MOST_PLAN_BYTES, readPlanFile } from './read-plan.ts';
import { planCsv, planJson, planXlsx } from './write-plan.ts';

const TARGETS: readonly TieTarget[] = [
  { instrument: 'essai', indicator: 'cantine', title: { fr: 'Cantine scolaire', en: 'School canteen' } },
  { instrument: 'essai', indicator: 'actes', title: { fr: 'Actes d’état civil', en: 'Civil status' } },
  { instrument: 'autre', indicator: 'double', title: { fr: 'Double', en: 'Double' } },
  { instrument: 'essai', indicator: 'double', title: { fr: 'Double', en: 'Double' } },
];
const KNOWN = { targets: TARGETS, actions: [{ number: 7, title: 'Ouvrir le guichet' }] };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Promise<PlanFileRead> => readPlanFile(bytes(text), KNOWN);

const ACTION: ActionView = {
  ...{ id: 12, number: 3, title: 'Payer la cantine en ligne', purpose: 'Une visite de moins', state: 'running', due: '2027-06-30' },
  step: { text: 'Appeler le trésorier', due: '2026-12-01' },
  ...{ cost: 'small', blocked: null, endedOn: null, open: true, version: 4, needs: [], sharedWith: [], madeAt: '2026-11-24T10:00:00Z' },
  ties: [{ instrument: 'essai', indicator: 'cantine', from: 2, to: 4 }],
  inCharge: { charge: 5, account: 9, name: 'Nadia Ferrec', since: '2026-11-25T10:00:00Z', named: true },
  asked: null,
};
const planOf = (...actions: Partial<ActionView>[]): PlanView => ({
  ...{ id: 1, territory: '99001', mandateYear: 2026, name: 'Plan de Brézan', zone: 'Europe/Paris', publishedAt: null, version: 1 },
  actions: actions.map((more, at) => ({ ...ACTION, number: at + 1, ...more })),
});

describe('a plan as a file', () => {
  it('says an action on a line, with words of its readers', () => {
    const [head, line] = planCsv(planOf({}), { targets: TARGETS, language: 'fr' }).split('\r\n');
    expect(head).toBe(PLAN_COLUMNS.map((column) => PLAN_HEADINGS.fr[column]).join(','));
    expect(line).toBe(
      '1,Payer la cantine en ligne,Une visite de moins,en cours,2027-06-30,Appeler le trésorier,2026-12-01,moins de 25 000 €,,,,oui,Nadia Ferrec,Cantine scolaire : 2 → 4,',
    );
  });

  it('holds no formula, and gives the text back exactly', async () => {
    const trap = '=HYPERLINK("https://trap.example";"Cliquer")';
    const text = planCsv(planOf({ title: trap }), { targets: TARGETS, language: 'fr' });
    expect(text).toContain(`"'=HYPERLINK(""https`);
    expect((await read(text)).drafts[0]!.title).toBe(trap);
    const sheet = await planXlsx(planOf({ title: trap }), { targets: TARGETS, language: 'fr' });
    expect((await readPlanFile(sheet, KNOWN)).drafts[0]!.title).toBe(trap);
  });

  it('says to programs what it says to people, and no number of an account', () => {
    const said = planJson(planOf({}));
    expect(JSON.parse(said)).toMatchObject({ territory: '99001', actions: [{ number: 1, inCharge: { name: 'Nadia Ferrec' } }] });
    expect(said).not.toMatch(/"account"|"charge"/);
  });

  it.each(['fr', 'en'] as const)('comes back whole from both formats, in %s', async (language) => {
    const plan = planOf(
      {},
      {
        title: 'Deux',
        state: 'blocked',
        blocked: { by: 'Le marché', liftedBy: 'Sa notification', since: '2026-11-01' },
        needs: [1],
        ties: [],
        step: null,
      },
      { title: 'Trois', state: 'done', endedOn: '2026-11-20', cost: null, purpose: '', due: null, open: false, needs: [1, 2] },
    );
    const words = { targets: TARGETS, language };
    const [fromText, fromSheet] = [await read(planCsv(plan, words)), await readPlanFile(await planXlsx(plan, words), KNOWN)];
    for (const { file, refused, drafts, remarks } of [fromText, fromSheet]) {
      expect({ file, refused, remarks }).toEqual({ file: null, refused: [], remarks: [{ code: 'in-charge', said: '' }] });
      expect(drafts).toMatchObject([
        {
          number: 1,
          title: 'Payer la cantine en ligne',
          state: 'running',
          cost: 'small',
          ties: ACTION.ties,
          step: ACTION.step,
          open: true,
        },
        { title: 'Deux', state: 'blocked', blocked: { by: 'Le marché', liftedBy: 'Sa notification' }, needs: [1], step: null, ties: [] },
        { title: 'Trois', state: 'done', endedOn: '2026-11-20', cost: null, open: false, needs: [1, 2] },
      ]);
    }
    expect(fromSheet.drafts.map(({ line: _, ...draft }) => draft)).toEqual(fromText.drafts.map(({ line: _, ...draft }) => draft));
  });

  it('is read with headings and words as people write them, in other encodings and with other separators', async () => {
    const text = 'N°;Intitulé;Statut;Deadline;Public;Service\n1;Été en ligne;À faire;31/12/2026;x;Cantine scolaire -> 4\n';
    for (const file of [bytes(text), bytes(`\ufeff${text}`), latin(text), utf16(text)]) {
      const { file: refusal, drafts, refused } = await readPlanFile(file, KNOWN);
      expect({ refusal, refused }).toEqual({ refusal: null, refused: [] });
      expect(drafts).toMatchObject([
        { title: 'Été en ligne', state: 'proposed', due: '2026-12-31', open: true, ties: [{ from: null, to: 4 }] },
      ]);
    }
  });

  it.each<[string, string, string, object]>([
    ['no title', 'Action,Pourquoi\n,Rien\n', 'title', { code: 'missing' }],
    ['a title that is too long', `Action\n${'a'.repeat(201)}\n`, 'title', { code: 'too-long', details: { most: 200 } }],
    ['a title that stands twice', 'Action\nUn\nun\n', 'title', { code: 'twice', line: 3, details: { line: 2 } }],
    ['a title that the plan has', 'Action\nouvrir le GUICHET\n', 'title', { code: 'known', details: { number: 7 } }],
    ['a day that is none', 'Action,Échéance\nUn,31/02/2027\n', 'due', { code: 'day', value: '31/02/2027' }],
    ['a day of nobody’s calendar', 'Action,Échéance\nUn,fin mars\n', 'due', { code: 'day' }],
    ['a state that is none', 'Action,État\nUn,peut-être\n', 'state', { code: 'word', value: 'peut-être' }],
    ['a cost that is none', 'Action,Coût\nUn,12 k\n', 'cost', { code: 'word' }],
    ['a block by nothing', 'Action,État\nUn,bloquée\n', 'state', { code: 'blocked-by' }],
    ['a day of no small step', 'Action,Date du petit pas\nUn,2027-01-01\n', 'step-due', { code: 'step' }],
    ['an indicator that nobody knows', 'Action,Fait monter\nUn,Piscine : 1 → 2\n', 'moves', { code: 'target', value: 'Piscine : 1 → 2' }],
    ['two of that name', 'Action,Fait monter\nUn,Double : 1 → 2\n', 'moves', { code: 'ambiguous' }],
    ['a goal that is not above', 'Action,Fait monter\nUn,Cantine scolaire : 4 → 4\n', 'moves', { code: 'levels' }],
    ['a goal in other words', 'Action,Fait monter\nUn,mieux\n', 'moves', { code: 'form' }],
    ['a need outside of the file', 'Numéro,Action,Attend\n1,Un,9\n', 'needs', { code: 'needs-unknown', details: { number: 9 } }],
    ['a circle', 'Numéro,Action,Attend\n1,Un,2\n2,Deux,1\n', 'needs', { code: 'circle' }],
    ['damaged signs', 'Action\nCant\u0081ine\n', 'title', { code: 'damaged' }],
  ])('refuses a line with %s, and says where and why', async (_, text, column, expected) => {
    const { file, refused } = await read(text);
    expect(file).toBeNull();
    expect(refused[0]).toMatchObject({ column, ...expected });
  });

  it('refuses every line that waits for one that is refused, and takes the others', async () => {
    const { drafts, refused } = await read('Numéro,Action,Échéance,Attend\n1,Un,jamais,\n2,Deux,,1\n3,Trois,,2\n4,Quatre,,\n');
    expect(drafts.map(({ title }) => title)).toEqual(['Quatre']);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'day'],
      [3, 'needs-unknown'],
      [4, 'needs-unknown'],
    ]);
  });

  it.each<[string, Uint8Array, object]>([
    ['nothing', bytes(''), { code: 'empty' }],
    ['a head alone', bytes('Action\n'), { code: 'empty' }],
    ['no column of titles', bytes('Nombre,Couleur\n1,bleu\n'), { code: 'no-title', line: 1 }],
    ['a column twice', bytes('Action,Titre\na,b\n'), { code: 'column-twice', column: 'title' }],
    ['100,000 lines', bytes(`Action\n${'a\n'.repeat(100_000)}`), { code: 'too-long', most: 500 }],
    ['a quote that does not close', bytes('Action\n"Un\nDeux\n'), { code: 'quote', line: 2 }],
    ['bytes of a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), { code: 'no-table' }],
    ['an archive that is no workbook', bytes('PK\u0003\u0004 and no more than that, in a file'), { code: 'no-table' }],
    ['more bytes than any plan', new Uint8Array(MOST_PLAN_BYTES + 1), { code: 'too-large' }],
  ])('is refused as a whole with %s', async (_, file, expected) => {
    expect((await readPlanFile(file, KNOWN)).file).toMatchObject(expected);
  });

  it('of a sheet with 100,000 rows is refused before they are all read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [`Action ${at}`]);
    const sheet = await smallWorkbook('Plan', [{ heading: 'Action', type: 'string' }], rows);
    expect((await readPlanFile(sheet, KNOWN)).file).toEqual({ code: 'too-long', most: 500 });
  });

  it('that costs too much to be read is refused, and the next is read', async () => {
    expect((await readPlanFile(hostileWorkbook(4_000_000), KNOWN)).file).toEqual({ code: 'given-up' });
    expect((await readPlanFile(hostileWorkbook(3), KNOWN)).file).toEqual({ code: 'empty' });
  });

  it('of any text at all is read or refused, and no line is lost without a word', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'É', '#', '=', '"', ';', ',', '→', '4', ' ', '\t'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), async (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map((row) => row.map(quoted).join(','));
        const { file, drafts, refused } = await read(`Action,Fait monter,Échéance\n${lines.join('\n')}\n`);
        if (file !== null) return;
        const told = new Set([...drafts.map(({ line }) => line), ...refused.map(({ line }) => line)]);
        const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
        expect(told.size).toBe(filled.length);
      }),
    );
  });

  it('says what it is to move so that it can be read back', () => {
    const level = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.option(level),
        fc.constantFrom(...TARGETS.slice(0, 2)),
        fc.constantFrom('fr' as const, 'en' as const),
        (from, target, language) => {
          const ties = [{ instrument: target.instrument, indicator: target.indicator, from, to: 5 }];
          expect(readMoves(movesText(ties, TARGETS, language), TARGETS)).toEqual({ kind: 'ties', ties });
        },
      ),
    );
  });
});

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string): Uint8Array => {
  const words = Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(words.buffer);
};
