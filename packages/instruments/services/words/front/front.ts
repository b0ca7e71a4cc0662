import type { Language } from '@beffroi/domain';
import { providerName } from '@beffroi/services/gather';
import { SERVICES, type ServiceId } from '@beffroi/services/judge';
import {
  byUse,
  type FrontMark,
  type FrontQuote,
  type NextStep,
  type Reader,
  type SheetStep,
  servicePath,
  signOf,
  type TownFront,
} from '@beffroi/services/views';
import { levelClass } from '@beffroi/ui/level-class.ts';
import { html, type Markup } from '@beffroi/ui/markup.ts';
import { town as townWords } from '../town.ts';
import { frontWords, type LetterParts, levelWord } from './front-words.ts';
import { pictogram } from './pictograms.ts';
import { SHORT_NAMES } from './short-names.ts';

/** Where a front is shown: on the site, where all leads somewhere, or in a file that stands alone. */
export interface FrontPlace {
  readonly language: Language;
  /** Address of a page of the site by its path in French; `null` in a file. */
  page(path: string): string | null;
  /** The same, whole, for what is sent elsewhere; `null` in a file. */
  address(path: string): string | null;
  /** Address of the archived page of a piece of evidence, from 1, where the sheet holds its quotes itself (default: they have none here). */
  archived?(indicator: string, n: number): string;
}

const wordsOf = ({ language }: FrontPlace) => frontWords[language];

/** The figure of a town, in large type. The sentence beside it says the same. */
export function frontFigure(front: TownFront, place: FrontPlace): Markup | null {
  const say = wordsOf(place);
  if (front.counts.observed === 0) return null;
  return html`<p class="front-figure" aria-hidden="true"><b>${say.figure(front.counts)}</b> <span>${say.figureWords}</span></p>`;
}

/** The first steps: what, from what to what, who has done it; folded below, whom to call and texts that are ready. */
export function frontSteps(steps: readonly SheetStep[], front: TownFront, place: FrontPlace): Markup {
  if (steps.length === 0) return html`<p>${wordsOf(place).stepsNone}</p>`;
  return html`<ol class="front-steps">${steps.map((step, at) => frontStep(step, at + 1, front, place))}</ol>`;
}

function frontStep(step: SheetStep, place: number, front: TownFront, at: FrontPlace): Markup {
  const say = wordsOf(at);
  return html`<li class="front-step"><h3><span class="front-rank" aria-hidden="true">${place}</span> ${townWords[at.language].step(step)}</h3>
<p class="front-from-to"><b class="${levelClass(step.from)}" aria-hidden="true">${step.from}</b> <span aria-hidden="true">→</span> <b class="${levelClass(step.to)}" aria-hidden="true">${step.to}</b> <span>${say.fromTo(say.levels[step.from]!, say.levels[step.to]!)}</span></p>
<p class="front-who">${whoDidIt(step, at)}</p>
<details class="front-more"><summary>${say.more}</summary>${stepDetails(step, front, at)}</details></li>`;
}

/** The town that has taken it, if one has. */
export const exampleOf = ({ example, to }: SheetStep): SheetStep['example'] =>
  example !== null && example.peer.level >= to ? example : null;

/** Who has taken a step, with the way to its proof. */
function whoDidIt(step: SheetStep, place: FrontPlace): Markup | string {
  const say = wordsOf(place);
  const example = exampleOf(step);
  if (example === null) return say.doneByNobody(step.of);
  const proof = place.page(servicePath(example.peer.code, step.indicator));
  const texts = townWords[place.language];
  return html`${say.doneBy(example.peer.name, example.peer.population)}${example.url !== null && html` <a href="${example.url}" rel="nofollow noopener external" aria-label="${texts.itsPage}, ${example.peer.name}">${texts.itsPage}</a>`}${proof !== null && html`${example.url !== null && ' ·'} <a href="${proof}" aria-label="${texts.itsProof}, ${example.peer.name}">${texts.itsProof}</a>`}`;
}

/** The first steps as paper says them: all at once, nothing folded. */
export function frontPaperSteps(steps: readonly SheetStep[], front: TownFront, place: FrontPlace): Markup {
  if (steps.length === 0) return html`<p>${wordsOf(place).stepsNone}</p>`;
  return html`<ol class="front-steps front-paper-steps">${steps.map((step, at) => paperStep(step, at + 1, front, place))}</ol>`;
}

function paperStep(step: SheetStep, place: number, front: TownFront, at: FrontPlace): Markup {
  const say = wordsOf(at);
  const example = exampleOf(step);
  return html`<li class="front-step"><h3><span class="front-rank" aria-hidden="true">${place}</span> ${townWords[at.language].step(step)}</h3>
<p class="front-from-to"><b class="${levelClass(step.from)}" aria-hidden="true">${step.from}</b> <span aria-hidden="true">→</span> <b class="${levelClass(step.to)}" aria-hidden="true">${step.to}</b> <span>${say.fromTo(say.levels[step.from]!, say.levels[step.to]!)}</span></p>
<p>${townWords[at.language].missingIs(step.missing, step.teleservice)}${step.otherBody && ` ${townWords[at.language].otherBody}`}</p>
<p>${say.gain(say.gains[step.kind])}${front.population !== null && ` ${say.forWhom(front.population)}`}</p>
<p>${example === null ? say.doneByNobody(step.of) : say.doneBy(example.peer.name, example.peer.population)}</p>
<p><b>${say.callTitle}</b>${at.language === 'fr' ? '\u00a0: ' : ': '}${callWords(step, at)}.</p></li>`;
}

/** A text for the council of the first step, which paper has room for. */
export function frontPaperLetter(step: SheetStep, front: TownFront, place: FrontPlace): Markup {
  const say = wordsOf(place);
  return html`<h2>${say.councilTitle}</h2><blockquote class="front-letter">${say.council(letterOf(step, front, place)).replaceAll('\n\n', '\n')}</blockquote>`;
}

function stepDetails(step: SheetStep, front: TownFront, place: FrontPlace): Markup {
  const say = wordsOf(place);
  const texts = townWords[place.language];
  const parts = letterOf(step, front, place);
  return html`<p>${texts.missingIs(step.missing, step.teleservice)}${step.otherBody && ` ${texts.otherBody}`} ${say.gain(say.gains[step.kind])}${front.population !== null && ` ${say.forWhom(front.population)}`}${step.of > 0 && ` ${texts.shared(step.reached, step.of)}`}</p>
<p><b>${say.callTitle}</b>${place.language === 'fr' ? '\u00a0: ' : ': '}${callWords(step, place)}.</p>
${letter(say.councilTitle, say.councilSubject(parts), say.council(parts), say.mail)}${letter(say.providerTitle, say.providerSubject(parts), say.toProvider(parts), say.mail)}`;
}

/** Whom one calls for a step, with the page of the provider. */
function callWords({ call, example }: SheetStep, place: FrontPlace): Markup | string {
  const say = wordsOf(place);
  if (call === null) return say.callSite;
  const name = providerName(call.provider);
  const words = call.whose === 'own' ? say.callOwn(name) : say.callExample(name, example?.peer.name ?? '');
  const page = place.page(`/fournisseurs/${call.provider}`);
  return page === null ? words : html`<a href="${page}">${words}</a>`;
}

function letter(title: string, subject: string, body: string, mail: string): Markup {
  const link = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return html`<p class="front-letter-title"><b>${title}</b> <a href="${link}" aria-label="${mail}, ${title}">${mail}</a></p><blockquote class="front-letter">${body}</blockquote>`;
}

function letterOf(step: SheetStep, front: TownFront, place: FrontPlace): LetterParts {
  const say = wordsOf(place);
  const example = exampleOf(step);
  return {
    town: front.name,
    population: front.population,
    step: townWords[place.language].step(step),
    from: say.levels[step.from]!,
    to: say.levels[step.to]!,
    missing: say.missingList(step.missing.map((one) => say.missing[one])),
    kind: step.kind,
    example: example === null ? null : { name: example.peer.name, population: example.peer.population, url: example.url },
    provider: step.call === null ? null : providerName(step.call.provider),
    proof: front.code === null || !front.published ? null : place.address(servicePath(front.code, step.indicator)),
  };
}

/** The eighteen at a glance: a picture, two words, and the level in words. */
export function frontCells(front: TownFront, place: FrontPlace): Markup {
  return html`<ul class="front-cells">${front.marks.map((mark) => html`<li>${frontCell(mark, front, place)}</li>`)}</ul>`;
}

function frontCell(mark: FrontMark, front: TownFront, place: FrontPlace): Markup {
  const sign = signOf(mark);
  const inner = html`${pictogram(mark.indicator)}<span class="front-name">${SHORT_NAMES[mark.indicator][place.language]}</span><span class="front-level">${levelWords(mark, place)}</span>`;
  const proof = proofOf(mark, front, place);
  const soft = mark.level !== null && mark.confidence < 0.8 && ' soft';
  return proof === null
    ? html`<span class="front-cell ${levelClass(sign)}${soft}">${inner}</span>`
    : html`<a class="front-cell ${levelClass(sign)}${soft}" href="${proof}">${inner}</a>`;
}

/** The eighteen while a town is read: each lights up with the first page that says something of it, with the most that a page supports. */
export function frontLiveCells(seen: Readonly<Record<string, number>>, place: FrontPlace): Markup {
  const say = wordsOf(place);
  const cell = (id: ServiceId): Markup => {
    const level = seen[id];
    const words = level === undefined ? say.notYet : say.atLeast(say.levels[level]!);
    return html`<span class="front-cell ${level === undefined ? 'lq' : `${levelClass(level)} soft`}">${pictogram(id)}<span class="front-name">${SHORT_NAMES[id][place.language]}</span><span class="front-level">${words}</span></span>`;
  };
  return html`<ul class="front-cells">${SERVICES.map(({ id }) => html`<li>${cell(id)}</li>`)}</ul>`;
}

/** One row a service: its level, what is missing, its proof. Who wants to do something reads first what goes furthest, and goes there. */
export function frontRows(front: TownFront, place: FrontPlace, reader: Reader): Markup {
  const say = wordsOf(place);
  const marks = reader === 'resident' ? byUse(front.marks) : front.marks;
  return html`<table class="front-rows"><caption class="visually-hidden">${say.rowsCaption}</caption>
<thead><tr><th scope="col">${say.service}</th><th scope="col">${say.level}</th><th scope="col">${say.lacks}</th></tr></thead>
<tbody>${marks.map((mark) => frontRow(mark, front, place, reader))}</tbody></table>`;
}

function frontRow(mark: FrontMark, front: TownFront, place: FrontPlace, reader: Reader): Markup {
  const say = wordsOf(place);
  const name = SHORT_NAMES[mark.indicator][place.language];
  const proof = proofOf(mark, front, place);
  const there = reader === 'resident' && mark.url !== null;
  return html`<tr id="demarche-${mark.indicator}"><th scope="row">${pictogram(mark.indicator)} ${name}</th>
<td><span class="front-chip ${levelClass(signOf(mark))}">${levelWords(mark, place)}</span>${mark.people !== null && html`<span class="front-note">${peopleWords(mark, place)}</span>`}</td>
<td><span>${lacksOf(mark, place)}</span> <span class="front-ways">${there && html`<a href="${mark.url!}" rel="nofollow noopener external" aria-label="${say.goToOf(name)}">${say.goTo}</a> `}${proof !== null && html`<a href="${proof}" aria-label="${say.proofOf(name)}">${say.proof}</a>`}</span>${quotesOf(mark, place)}</td></tr>`;
}

function quotesOf({ indicator, quotes }: FrontMark, place: FrontPlace): Markup | null {
  if (quotes.length === 0) return null;
  const say = wordsOf(place);
  const mark = (text: string): string => (place.language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`);
  const archived = ({ n }: FrontQuote): Markup | null =>
    place.archived === undefined
      ? null
      : html` <a href="${place.archived(indicator, n)}" aria-label="${say.archivedOf(SHORT_NAMES[indicator][place.language], n)}">${say.archived}</a>`;
  return html`<details class="front-quotes"><summary>${say.quotes}</summary><ul>${quotes.map((one) => html`<li><q class="front-quote">${mark(one.quote)}</q> <a href="${one.url}" rel="nofollow noopener external">${one.url}</a>${archived(one)}</li>`)}</ul></details>`;
}

function peopleWords({ people }: FrontMark, { language }: FrontPlace): string {
  const texts = townWords[language];
  return people!.same ? texts.confirmed : texts.retained(people!.level);
}

/** The level of a mark in people's words. */
function levelWords(mark: FrontMark, place: FrontPlace): string {
  const say = wordsOf(place);
  return mark.facets.includes('not_offered') ? say.notOffered : levelWord(mark.level, mark.kind, say);
}

/** What would lift it, or why that is not said. */
export function lacksOf(mark: FrontMark, place: FrontPlace): string {
  const say = wordsOf(place);
  if (mark.obstacle !== null) return say.notKnown[mark.obstacle];
  if (mark.level === null) return say.abstainedWhy;
  if (mark.facets.includes('not_offered')) return '–';
  if (mark.step !== null) return capital(missingWords(mark.step, place));
  if (mark.level < mark.ceiling) return say.stateDoesAll;
  return mark.ceiling < 5 ? say.atCeiling : say.nothingMissing;
}

const missingWords = (step: NextStep, place: FrontPlace): string => {
  const say = wordsOf(place);
  return say.missingList(step.missing.map((one) => say.missing[one]));
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const proofOf = (mark: FrontMark, front: TownFront, place: FrontPlace): string | null =>
  front.code === null || !front.published ? null : place.page(servicePath(front.code, mark.indicator));
