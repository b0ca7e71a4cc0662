import type { ServiceId } from '@beffroi/services/judge';
import { understand } from './service-finder-words.ts';

/** A post is short; whoever writes more is not looked through to the end. */
const MOST_SIGNS = 2000;

/**
 * Services that a question is about, as somebody writes it to a town: "Bonjour @mairie, comment inscrire mon fils à la cantine ?". What is asked counts
 * before what is told around it.
 *
 * @returns the likeliest first; empty when none was recognised
 */
export function servicesAsked(question: string): readonly ServiceId[] {
  const text = question
    .slice(0, MOST_SIGNS)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/@[\w.-]+(?:@[\w.-]+)?/g, ' ')
    .replace(/#/g, ' ');
  const sentences = text.split(/(?<=[.!?…])\s+|\n+/u).filter((sentence) => sentence.trim() !== '');
  const asked = sentences.filter((sentence) => sentence.includes('?'));
  for (const sentence of [...asked, ...sentences.filter((one) => !asked.includes(one))]) {
    const { services } = understand(sentence.trim());
    if (services.length > 0) return services;
  }
  return [];
}
