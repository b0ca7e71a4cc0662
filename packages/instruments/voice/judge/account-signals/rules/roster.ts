import type { FoundSign } from '../account-signal.ts';
import { isPersonName, NAME } from '../names.ts';

const LIST = `(?<names>${NAME}(?:(?:, | · | / |, ?et |, and | et | and | & )${NAME}){0,11})`;
const BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${LIST} (?:vous |nous )?(?:répond(?:ent)?|accompagne(?:nt)?|informe(?:nt)?|écoute(?:nt)?|renseigne(?:nt)?|lis(?:ent)?|lit|parle(?:nt)?|sont (?:à votre écoute|là|au clavier)|est (?:à votre écoute|là|au clavier)|anime(?:nt)? (?:ce|le) compte|tien(?:t|nent) (?:ce|le) compte|à votre écoute|au clavier|are here|is here|answers? (?:you|here|your)|repl(?:y|ies) (?:here|to you)|tweets? here|posts? here|at the keyboard|look(?:s)? after (?:you|this account))(?!\p{L})`,
  'gu',
);
const BEFORE = new RegExp(
  String.raw`(?:[Aa]vec vous|[Aa]u clavier|[ÀàAa] votre écoute|(?:[Cc]ompte )?(?:[Aa]nimé|[Tt]enu|[Gg]éré) par|[Vv]os? (?:interlocuteurs?|interlocutrices?|agents?)|[LlVv]['’]?(?:otre )?équipe|[Rr]éponses? (?:de|par)|[Yy]our (?:team|hosts?|agents?)|[Tt]he team|[Hh]ere to help(?: you)?|[Rr]un by|[Mm]anaged by|(?:[Tt]weets|[Pp]osts|[Rr]eplies) (?:by|from)|[Yy]ou(?:['’]re| are) (?:talking|speaking) to|[Aa]t the keyboard) ?:? ${LIST}(?![\p{L}\p{N}]| \p{Lu})`,
  'gu',
);

/** First names of those who answer: "Vik, Nadia et Tom vous répondent", "Run by Ann and Bob". */
export function roster(text: string): readonly FoundSign[] {
  return [BEHIND, BEFORE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): FoundSign[] => {
      const names = match.groups!['names']!.split(/, ?et |, and |, | · | \/ | et | and | & /u);
      return names.every(isPersonName) ? [{ kind: 'roster', names, start: match.index, end: match.index + match[0].length }] : [];
    }),
  );
}
