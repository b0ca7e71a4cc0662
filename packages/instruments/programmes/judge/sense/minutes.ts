/** What minutes of a meeting say was done with a proposal, before they say it. */
const ADOPTED = 'adopté|adopte|retenu|accordé|accorde|voté|vote|approuvé|approuve|acté|acte|validé|valide|amendé|amende|décidé|decide';
const PUT_OFF =
  "renvoyé|renvoye|reporté|reporte|ajourné|ajourne|proposé|propose|vœu|voeu|à étudier|a etudier|à l['’]étude|a l['’]etude|en débat|en debat|en suspens|à suivre|non tranché|piste";
const REJECTED = 'rejeté|rejete|refusé|refuse|écarté|ecarte|repoussé|repousse';
const ANSWERED = 'réponse|reponse|conclusion|décision|decision';

const LABEL = (words: string): RegExp => new RegExp(String.raw`^\P{L}*(?:${words})e?s?(?!\p{L})[^:.;]{0,40}\s?:\s+(?=\S)`, 'iu');
const ANY = LABEL([ADOPTED, PUT_OFF, REJECTED, ANSWERED].join('|'));
const LATER = LABEL(PUT_OFF);
const AGAINST = LABEL(REJECTED);

/** « Adopté à l’unanimité : », « Réponse : », « Vœu : »; empty where a line begins otherwise. Its words say nothing of the thing. */
export function verdictOf(text: string): string {
  return ANY.exec(text)?.[0] ?? '';
}

/** What stands behind the word of what was decided. */
export function behindVerdict(text: string): string {
  return text.slice(verdictOf(text).length);
}

/** Whether minutes say that it was put off, or only wished: « Renvoyé à plus tard : », « Proposé, non tranché : ». */
export function isPutOff(text: string): boolean {
  return LATER.test(text);
}

/** Whether minutes say that it was turned down. */
export function isRejected(text: string): boolean {
  return AGAINST.test(text);
}
