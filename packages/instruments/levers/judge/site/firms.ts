import { fold } from '@beffroi/reading';

/** A name at the head of a sentence, and what firms say they do. */
const NAME_ACTS =
  /^\s*[«"]?\s?(\p{Lu}[\p{L}\d'’&.-]*(?:\s(?:\p{Lu}|&|et\s\p{Lu}|de\s\p{Lu}|du\s\p{Lu})[\p{L}\d'’&.-]*){0,4})(?:,[^,.;]{0,80},)?\s(?:vous\s|nous\s|a\s|est\s|s['’])?(?:conçoi(?:t|vent)|développe(?:nt)?|édite(?:nt)?|héberge(?:nt)?|commercialise(?:nt)?|fournit|fournissent|accompagne(?:nt)?|équipe(?:nt)?|fabrique(?:nt)?|conçu|développé|édité)(?![\p{L}])/u;

/** What a sentence may begin with and is no firm's name: articles, the authority and its parts, people's titles. */
const NO_FIRM =
  /^(?:l|le|la|les|un|une|des|nos|notre|votre|vos|chaque|ce|cette|cet|ces|en|depuis|ils|elles|il|elle|on|nous|vous|ville|mairie|commune|communaute|agglomeration|agglo|metropole|departement|region|service|services|direction|dsi|equipe|equipes|pole|m|mme|monsieur|madame)$/;

/** Whether a firm is the one that acts, by its name alone: “Studio Trame conçoit …”. */
export function isOfAFirm(sentence: string, { townWords }: { readonly townWords: readonly string[] }): boolean {
  const [, name] = NAME_ACTS.exec(sentence) ?? [];
  if (name === undefined) return false;
  const words = fold(name).split(/[^a-z0-9]+/);
  return !NO_FIRM.test(words[0]!) && !words.every((word) => townWords.includes(word));
}
