/** The caller's fault, said in one or two sentences: what was wrong, where, what to do. */
export class Refusal extends Error {
  readonly code = 'usage';
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}
