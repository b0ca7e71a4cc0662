import { fold } from './fold.ts';
import type { Shape } from './reading.ts';

/** Something that promises content: its panel by id, or `''` when the promise names none. */
interface PanelPromise {
  readonly panel: string;
  /** A tab: what it shows may stand where another's stood. */
  readonly tab: boolean;
}

/** Counts, while a page is read, what tells whether a browser would see more. */
export class ShapeCounter {
  scripts = 0;
  images = 0;
  passwordFields = 0;
  emptyRoot = false;
  noscriptPlea = false;
  emptyMenu = false;
  /** Empty panels that are known at once: `<details>` with nothing but its summary. */
  emptyDetails = 0;
  /** Tabs that name no panel, and panels that say that they are a tab's. */
  unnamedTabs = 0;
  tabPanels = 0;
  readonly #pointed = new Set<string>();
  readonly #promises: PanelPromise[] = [];
  readonly #contents = new Map<string, number>();

  /** A button or an anchor without target that promises the content of a panel (`''`: of none that it names). */
  promise(panel: string, tab = false): void {
    if (this.#promises.length < 500) this.#promises.push({ panel, tab });
  }

  /** Something in the way of some program names what may be a panel: it counts only where that stands there and is empty. */
  point(panel: string): void {
    if (this.#pointed.size < 500) this.#pointed.add(panel);
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

  /** Tabs whose text a click puts where another's stands: those that name one panel together, and those without a panel of their own. */
  #sharedTabs(): number {
    const tabs = new Map<string, number>();
    for (const { panel, tab } of this.#promises) if (tab && panel !== '') tabs.set(panel, (tabs.get(panel) ?? 0) + 1);
    let shared = 0;
    for (const [panel, count] of tabs) if ((this.#contents.get(panel) ?? 0) > 0) shared += count - 1;
    const free = Math.max(0, this.tabPanels - tabs.size);
    // One tab alone changes nothing.
    return shared + (this.unnamedTabs > 1 ? Math.max(0, this.unnamedTabs - free) : 0);
  }

  /** The shape of the page, once its text is counted. */
  finish(mainCharacters: number, characters: number): Shape {
    let empty = this.emptyDetails;
    for (const { panel } of this.#promises) {
      // Without a script nothing can come into a panel that the page does not name.
      if (panel === '' ? this.scripts > 0 : (this.#contents.get(panel) ?? 0) === 0) empty++;
    }
    const named = new Set(this.#promises.map(({ panel }) => panel));
    for (const panel of this.#pointed) if (!named.has(panel) && this.#contents.get(panel) === 0) empty++;
    empty += this.#sharedTabs();
    return {
      mainCharacters,
      characters,
      scripts: this.scripts,
      emptyRoot: this.emptyRoot,
      noscriptPlea: this.noscriptPlea,
      emptyPanels: empty,
      emptyMenu: this.emptyMenu,
      images: this.images,
      passwordFields: this.passwordFields,
    };
  }
}

/** A text longer than this is more than a word that something will come. */
export const PLACEHOLDER_CHARACTERS = 60;

const COMING =
  /^(?:[.…\s]*(?:(?:contenu |page )?en cours de chargement|chargement(?: en cours| du contenu)?|loading|veuillez patienter|merci de patienter|patientez|un instant|please wait)\b.{0,40}|[.…\s]+)$/;

/** True for the words that stand in a panel until a script has filled it. */
export function isPlaceholder(text: string): boolean {
  return text !== '' && text.length <= PLACEHOLDER_CHARACTERS && COMING.test(fold(text).trim());
}

const TOOLS =
  /\b(?:imprim|print|partag|share|haut|top|retour|fermer|close|agrandir|reduire|taille|police|ecouter|envoyer|facebook|twitter|linkedin|menu|recherch|search|cookie|langue|precedent|suivant|previous|next|pause|lecture|play|ajouter|favori|copier|connexion|voir plus de photos|diaporama|contraste)/;

/** True for the wording of a page's own tools (print, share, close …), which promise no content. */
export function isToolWording(text: string): boolean {
  return text.length < 2 || TOOLS.test(fold(text.slice(0, 80)));
}
