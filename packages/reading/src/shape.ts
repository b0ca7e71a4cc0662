import { fold } from './fold.ts';
import type { Shape } from './reading.ts';

/** Something that promises content: its panel by id, or `''` when the promise names none. */
interface PanelPromise {
  readonly panel: string;
}

/** Counts, while a page is read, what tells whether a browser would see more. */
export class ShapeCounter {
  scripts = 0;
  images = 0;
  passwordFields = 0;
  emptyRoot = false;
  noscriptPlea = false;
  /** Empty panels that are known at once: `<details>` with nothing but its summary. */
  emptyDetails = 0;
  readonly #promises: PanelPromise[] = [];
  readonly #contents = new Map<string, number>();

  /** A button or an anchor without target that promises the content of a panel (`''`: of none that it names). */
  promise(panel: string): void {
    if (this.#promises.length < 500) this.#promises.push({ panel });
  }

  /** An element with an id has ended: what it held (characters, links, fields). */
  held(id: string, amount: number): void {
    const before = this.#contents.get(id);
    if (before === undefined && this.#contents.size >= 4_000) return;
    this.#contents.set(id, Math.max(before ?? 0, amount));
  }

  /** The text of a `<noscript>`. */
  noscript(text: string): void {
    if (this.noscriptPlea) return;
    const folded = fold(text.slice(0, 2_000));
    if (
      folded.includes('javascript') &&
      /\b(?:activ|desactiv|reactiv|enabl|requi|need|besoin|necessaire|necessite|doit|devez|must|fonctionne)/.test(folded)
    )
      this.noscriptPlea = true;
  }

  /** The shape of the page, once its text is counted. */
  finish(mainCharacters: number, characters: number): Shape {
    let empty = this.emptyDetails;
    for (const { panel } of this.#promises) {
      // Without a script nothing can come into a panel that the page does not name.
      if (panel === '' ? this.scripts > 0 : (this.#contents.get(panel) ?? 0) === 0) empty++;
    }
    return {
      mainCharacters,
      characters,
      scripts: this.scripts,
      emptyRoot: this.emptyRoot,
      noscriptPlea: this.noscriptPlea,
      emptyPanels: empty,
      images: this.images,
      passwordFields: this.passwordFields,
    };
  }
}

const TOOLS =
  /\b(?:imprim|print|partag|share|haut|top|retour|fermer|close|agrandir|reduire|taille|police|ecouter|envoyer|facebook|twitter|linkedin|menu|recherch|search|cookie|langue|precedent|suivant|previous|next|pause|lecture|play|ajouter|favori|copier|connexion|voir plus de photos|diaporama|contraste)/;

/** True for the wording of a page's own tools (print, share, close …), which promise no content. */
export function isToolWording(text: string): boolean {
  return text.length < 2 || TOOLS.test(fold(text.slice(0, 80)));
}
