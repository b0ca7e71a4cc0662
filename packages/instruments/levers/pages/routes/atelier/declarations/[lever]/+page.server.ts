import {
  addDeliberationProof,
  addFileProof,
  addLinkProof,
  type DeclaredLevel,
  declare,
  withdrawDeclaration,
  withdrawProof,
} from '@beffroi/declarations';
import { APART_WORDS, questionOf, whyOutOfReach } from '@beffroi/levers/judge';
import { hrefIn } from '@beffroi/ui/language.ts';
import { idAt } from '@beffroi/ui/server/moved.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { typographic } from '@beffroi/words';
import { type RequestEvent, redirect } from '@sveltejs/kit';
import { LEVER_ADDRESSES } from '#pages/lever-address.ts';
import { declaredBack, orDeclaredBack } from '#pages/server/declaration-faults.ts';
import { declaredBy, declaredWords, leverTitle } from '#pages/server/declared.ts';
import { ledTown } from '#pages/server/led-towns.ts';
import { authorityOf } from '#pages/server/survey-form.ts';
import { isTooLarge, withUploaded } from '#pages/server/uploaded.ts';
import { declaring } from '#words/declaring.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { house, language } = event.locals;
  const { town, lever } = await placeOf(event);
  const question = questionOf(lever);
  const read = (text: string): string => (language === 'fr' ? typographic(text) : text);
  const options = question.anchors.map((anchor, level) => ({ value: String(level), label: `${level} · ${read(anchor[language])}` }));
  return {
    ...{ town, lever, title: leverTitle(lever, language), wanted: read(question.proof[language]), half: question.proofMonths },
    options: [...options, { value: 'not-concerned', label: read(APART_WORDS['not-concerned'][language]) }],
    out: whyOutOfReach(lever, authorityOf(town, null))?.because[language] ?? null,
    said: declaredWords((await declaredBy(house.store, town.code)).get(lever), language, house.now()),
    today: house.now().toISOString().slice(0, 10),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  dire: (event) =>
    done(event, 'dire', 'dit', ({ actor, town, lever, form, now }) => {
      const ask = { territory: town.code, indicator: lever, level: levelIn(textOf(form, 'level')) };
      return declare(event.locals.house.store, actor, { ...ask, statement: textOf(form, 'statement'), dated: textOf(form, 'dated') }, now);
    }),
  fichier: async (event) => {
    const say = declaring[event.locals.language];
    if (isTooLarge(event.request)) return declaredBack(null, 'fichier', say.refusals['too-large'], 'file', 413);
    const form = await event.request.formData();
    const file = form.get('file');
    if (!(file instanceof File) || file.name === '') return declaredBack(form, 'fichier', say.fields['file']!, 'file');
    const add = ({ actor, now, declaration }: Placed): Promise<number> =>
      withUploaded(file, (path) =>
        addFileProof(event.locals.house, actor, declaration, { path, name: file.name, dated: textOf(form, 'dated') }, now),
      );
    return done(event, 'fichier', 'prouve', add, form);
  },
  lien: (event) =>
    done(event, 'lien', 'prouve', ({ actor, form, now, declaration }) => {
      const proof = { url: textOf(form, 'url'), title: textOf(form, 'title'), dated: textOf(form, 'dated') };
      return addLinkProof(event.locals.house.store, actor, declaration, proof, now);
    }),
  deliberation: (event) =>
    done(event, 'deliberation', 'prouve', ({ actor, form, now, declaration }) => {
      const proof = { number: textOf(form, 'number'), title: textOf(form, 'title'), dated: textOf(form, 'dated') };
      return addDeliberationProof(event.locals.house.store, actor, declaration, proof, now);
    }),
  retirer: (event) =>
    done(event, 'retirer', 'retire', ({ actor, form, now, declaration }) =>
      withdrawDeclaration(event.locals.house.store, actor, declaration, textOf(form, 'reason'), now),
    ),
  'retirer-preuve': (event) =>
    done(event, 'retirer-preuve', 'retire', ({ actor, form, now }) =>
      withdrawProof(event.locals.house.store, actor, numberIn(form, 'proof'), textOf(form, 'reason'), now),
    ),
} satisfies Actions;

type Event = RequestEvent & { readonly params: { readonly lever: string } };

/** Where something is declared, by whom. */
type Placed = Awaited<ReturnType<typeof placeOf>> & { readonly form: FormData; readonly now: Date; readonly declaration: number };

async function placeOf(event: Event) {
  const led = await ledTown(event, 'declaration.make', event.url.searchParams.get('commune'));
  return { ...led, lever: idAt(event.url, event.params.lever, LEVER_ADDRESSES) };
}

async function done(event: Event, name: string, what: string, work: (placed: Placed) => Promise<unknown>, read?: FormData) {
  const form = read ?? (await event.request.formData());
  const place = await placeOf(event);
  const { language, house } = event.locals;
  const placed = { ...place, form, now: house.now(), declaration: numberIn(form, 'declaration') };
  const known = { language, form: name === 'retirer-preuve' ? `${name}-${numberIn(form, 'proof')}` : name };
  const back = await orDeclaredBack(form, known, () => work(placed));
  if (typeof back === 'object' && back !== null && 'status' in back && 'data' in back) return back as ReturnType<typeof declaredBack>;
  redirect(303, hrefIn(language, `/atelier/declarations/${LEVER_ADDRESSES.of(place.lever)}?commune=${place.town.code}&fait=${what}`));
}

/** A level, or that it does not concern; anything else is for the verb to refuse. */
const levelIn = (typed: string): DeclaredLevel =>
  typed === 'not-concerned' ? typed : ((/^[0-5]$/.test(typed) ? Number(typed) : Number.NaN) as DeclaredLevel);

const numberIn = (form: FormData, name: string): number => (/^\d{1,9}$/.test(textOf(form, name)) ? Number(textOf(form, name)) : 0);
