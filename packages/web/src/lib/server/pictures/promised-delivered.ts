import {
  type DeliveredState,
  mandateOn,
  type PromisedDelivered,
  type PromisedService,
  promisedDelivered as promisedDeliveredOf,
} from '@beffroi/chain';
import { wordsIn } from '@beffroi/ui/language.ts';
import { type Picture, type PictureDoor, picturePath } from '@beffroi/ui/picture.ts';
import { pictureWords } from '#lib/messages/pictures.ts';
import { drawPromised, type Outcome } from './promised-bars.ts';

const SLUG = 'promis-et-realise';
/** Ballots of municipal councils that may be asked for: from 2014 on, every six years. */
const FIRST = 2014;
const EVERY = 6;

const OUTCOME: Readonly<Record<DeliveredState, Outcome>> = {
  rose: 'rose',
  same: 'same',
  fell: 'fell',
  unsure: 'unknown',
  once: 'unknown',
  unobserved: 'unknown',
};

const NONE: Readonly<Record<Outcome, number>> = { rose: 0, same: 0, fell: 0, unknown: 0 };

/** What was promised, beside what is delivered since: of all instruments that know either. */
export const promisedDelivered: PictureDoor = {
  slug: SLUG,
  name: { fr: pictureWords.fr.promised.name, en: pictureWords.en.promised.name },
  hint: { fr: pictureWords.fr.promised.hint, en: pictureWords.en.promised.hint },
  place: 70,
  fleeting: true,
  async load({ house, language }, [ballot, ...rest]) {
    const year = ballot === undefined ? null : /^\d{4}$/.test(ballot) ? Number(ballot) : Number.NaN;
    const now = house.now();
    const current = mandateOn(now.toISOString().slice(0, 10)).year;
    if (rest.length > 0 || (year !== null && !(year >= FIRST && year <= current && (year - FIRST) % EVERY === 0))) return null;
    const found = await promisedDeliveredOf(house, now, year);
    return found === null ? null : pictureOf(found, current, language);
  },
};

function pictureOf(found: PromisedDelivered, current: number, language: App.Locals['language']): Picture {
  const [texts, say] = [pictureWords[language].promised, wordsIn(language)];
  const { mandate, services } = found;
  const bars = services.map((service) => ({ ...service, counts: countsOf(service) }));
  const sum = (outcome: Outcome): number => bars.reduce((total, { counts }) => total + counts[outcome], 0);
  const promises = services.reduce((total, { towns }) => total + towns.length, 0);
  const title = promises === 0 ? texts.none(mandate.year) : texts.title(mandate.year, promises, sum('rose'), sum('unknown'));
  const note = texts.note(found.towns, found.left);
  const names = { ...texts.states, unknown: texts.unknown };
  return {
    title,
    description: texts.description,
    drawing:
      promises === 0
        ? null
        : drawPromised(
            bars
              .toSorted((one, other) => other.towns.length - one.towns.length)
              .map(({ title: name, towns, counts }) => ({ name: name[language], said: texts.towns(towns.length), towns: counts })),
            names,
            SLUG,
          ),
    note,
    quote: `${title} ${note}`,
    choices: [{ label: texts.which, links: ballots(current, mandate.year) }],
    table: {
      caption: texts.caption,
      columns: [
        { name: texts.service },
        ...[names.rose, names.same, names.fell, names.unknown].map((name) => ({ name, number: true as const })),
      ],
      rows: bars.map(({ title: name, counts }) => [
        { text: name[language] },
        ...(['rose', 'same', 'fell', 'unknown'] as const).map((outcome) => ({ text: say.count(counts[outcome]) })),
      ]),
    },
    data: {
      columns: ['ballot', 'service', 'code', 'name', 'delivered', 'level_before', 'level_after'],
      rows: services.flatMap(({ subject, towns }) =>
        towns.map(({ code, name, delivered, from, to }) => [mandate.year, subject.indicator, code, name, delivered, from, to]),
      ),
    },
    further: [{ path: '/programmes', name: texts.programmes }],
  };
}

function ballots(current: number, shown: number): Picture['choices'][number]['links'] {
  const years = Array.from({ length: Math.floor((current - FIRST) / EVERY) + 1 }, (_, at) => FIRST + at * EVERY).reverse();
  return years.map((year, at) => ({
    name: String(year),
    path: picturePath(SLUG, at === 0 ? [] : [String(year)]),
    current: year === shown,
  }));
}

function countsOf({ towns }: PromisedService): Readonly<Record<Outcome, number>> {
  const counts = { ...NONE };
  for (const { delivered } of towns) counts[OUTCOME[delivered]] += 1;
  return counts;
}
