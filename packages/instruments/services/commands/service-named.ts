import { SERVICES, type Service, type ServiceId, serviceOf } from '@beffroi/services/judge';
import { plain, Refusal } from '@beffroi/terminal';
import type { Context } from './context.ts';

/** Words that say nothing by themselves. */
const EMPTY = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'sur', 'un', 'une', 'the', 'of']);

/**
 * The service that somebody names: by its id, by its name in either language, or by words that towns name it with (`cantine`, `passeport`), accents and hyphens
 * left out or not. @throws Refusal where none is meant, or several are: it names them
 */
export function serviceNamed(text: string, { messages, language }: Pick<Context, 'messages' | 'language'>): ServiceId {
  const wanted = wordsOf(text);
  const exact = SERVICES.find(({ id }) => id === text.trim().toLowerCase());
  if (exact !== undefined) return exact.id;
  const several = new Set<Service>();
  for (const said of SAID) {
    const found = wanted.length === 0 ? [] : SERVICES.filter((service) => said(service).some((name) => holds(name, wanted)));
    if (found.length === 1) return found[0]!.id;
    for (const service of found) several.add(service);
  }
  if (several.size > 0) throw new Refusal(messages.severalServices(plain(text), namesOf([...several], language)));
  throw new Refusal(messages.unknownService(plain(text), namesOf(SERVICES, language)));
}

/** Where a name is looked for, the surest first: names, what towns call it, what stands in its titles. */
const SAID: readonly ((service: Service) => readonly string[])[] = [
  ({ id, fr, en }) => [id, fr, en],
  ({ names }) => names,
  ({ topics }) => topics,
];

/** Whether each word that is wanted begins one of a name. */
function holds(name: string, wanted: readonly string[]): boolean {
  const words = wordsOf(name);
  return wanted.every((word) => words.some((one) => one === word || (word.length >= 4 && one.startsWith(word))));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word));
}

function namesOf(services: readonly Service[], language: 'fr' | 'en'): string {
  return services.map((service) => (language === 'fr' ? `${service.fr} (${service.id})` : service.id)).join(', ');
}

/** A service as one word that can be typed: its French name, or its id. */
export function serviceWord(id: ServiceId, language: 'fr' | 'en'): string {
  return language === 'en' ? id : wordsOf(serviceOf(id).fr).join('-');
}

/** What a shell offers: French names as one word each, and ids. */
export function serviceWords(): readonly string[] {
  return SERVICES.flatMap(({ id }) => [serviceWord(id, 'fr'), id]);
}
