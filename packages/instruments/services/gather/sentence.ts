import type { Language, Reason } from '@beffroi/domain';
import { PROVIDERS, REASONS, type ReasonCode } from '@beffroi/services/judge';

/** A reason as one sentence, without a full stop. A code that this version does not know is said as it is. */
export function sentenceOf(reason: Reason, language: Language): string {
  const template = Object.hasOwn(REASONS, reason.code) ? REASONS[reason.code as ReasonCode][language] : reason.code;
  const text = template
    .replace(/\{(\w+)\?([^:}]*):([^}]*)\}/g, (_, name: string, one: string, many: string) =>
      Number(reason.values[name]) === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => filling(reason, name));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is said of an address that answered with an error, in place of `unobserved-down`. */
export function answeredSentence(status: number, language: Language): string {
  return language === 'fr' ? `L’adresse du site a répondu ${status}` : `The site’s address answered ${status}`;
}

function filling(reason: Reason, name: string): string {
  const value = String(reason.values[name] ?? '');
  return name === 'provider' ? providerName(value) : value;
}

/** Name of a provider by its identifier; the identifier itself when the registry does not hold it. */
export function providerName(id: string): string {
  return PROVIDERS.find((provider) => provider.id === id)?.name ?? id;
}
