import type { Language } from '@beffroi/domain';
import type { LegendSign } from '@beffroi/pictures';
import { SERVICES, type ServiceId, serviceOf } from '@beffroi/services/judge';
import { wordsIn } from '@beffroi/ui/language.ts';
import type { PictureCell } from '@beffroi/ui/picture.ts';
import { typographic } from '@beffroi/words';
import { SHORT_NAMES } from '#words/front/short-names.ts';
import { pictures } from '#words/pictures.ts';

/** What is said in a picture, in one language. */
export const saidIn = (language: Language) => ({ texts: pictures[language], say: wordsIn(language) });

export const shortName = (id: ServiceId, language: Language): string => SHORT_NAMES[id][language];

export function fullName(id: ServiceId, language: Language): string {
  const service = serviceOf(id);
  return language === 'fr' ? typographic(service.fr) : service.en;
}

/** Whether a family begins with the service. */
export const beginsFamily = (at: number): boolean => at > 0 && SERVICES[at]!.family !== SERVICES[at - 1]!.family;

/** The mark of a service in words. */
export function markWords(mark: string, language: Language): string {
  const { texts } = saidIn(language);
  if (mark === '?') return texts.unobserved;
  return mark === '~' ? texts.abstained : `${mark}, ${texts.levels[Number(mark)]!}`;
}

/** All signs of the levels with what they mean. @param marks those that are there; the levels stand always */
export function levelLegend(language: Language, marks: ReadonlySet<string>): readonly LegendSign[] {
  const { texts } = saidIn(language);
  return [
    ...texts.levels.map((name, level) => ({ sign: String(level), name })),
    ...(marks.has('?') ? [{ sign: '?', name: texts.unobserved }] : []),
    ...(marks.has('~') ? [{ sign: '~', name: texts.abstained }] : []),
  ];
}

export const cell = (text: string, path?: string): PictureCell => (path === undefined ? { text } : { text, path });

export const isObserved = (mark: string): boolean => mark >= '0' && mark <= '5';
