import type { ArchiveStore } from '@beffroi/archive-store';
import type { Gates, Redaction, SharedBrowser, Source } from '@beffroi/capture';
import type { Digest, Instant, Language, ReadingCoverage } from '@beffroi/domain';
import type { Indicator } from '@beffroi/figures';
import type { NewCapture, NewJudgement, Store } from '@beffroi/store';
import type { AheadFace } from './ahead.ts';
import type { ChainFace } from './chain.ts';
import type { Embargo } from './embargo.ts';
import type { FigureFace } from './figures.ts';
import type { KnownFace, KnownFacts } from './known.ts';
import type { OptionField, WaveOptions } from './options.ts';
import type { PromisesFace } from './promises.ts';
import type { ReviewFace } from './review.ts';
import type { Scale } from './scale.ts';
import type { SheetFace } from './sheet.ts';
import type { StepsFace } from './steps.ts';
import type { TablesFace } from './tables.ts';
import type { Targets } from './targets.ts';

/** What is said on a screen, in every language of the house. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One thing that an instrument scores, with its name for people. */
export interface CatalogueEntry extends Indicator {
  readonly title: Bilingual;
}

/**
 * A way of measuring, as the house sees it: what must be given, and small faces each of which has a default drawn from the catalogue and the scale.
 * A new instrument is a new folder and changes nothing here.
 */
export interface Instrument {
  /** Part of tables, addresses and archives for ever: small letters and hyphens. */
  readonly id: string;
  readonly name: Bilingual;
  /** What it scores, in the order of findings and strips. */
  readonly catalogue: readonly CatalogueEntry[];
  /** Names of the families of its catalogue (default: their ids). */
  readonly families?: Readonly<Record<string, Bilingual>>;
  readonly rubric: { readonly version: string; readonly digest: string };
  /** What its levels are called, and what further scales it has (default: the ladder 0 to 5 of the house, and no other). */
  readonly scale?: Scale;
  /** What is measured in a wave (default: the town's site). A town that has no such target is none to be measured. */
  readonly targets?: Targets;
  /** What a wave of it must or may be told beside what every wave is (default: nothing). */
  readonly options?: readonly OptionField[];
  /** Whether its towns have no place among others (default: they have): nothing of it tells one, and towns stand by their names. */
  readonly unranked?: true;
  /** What is kept with a series that is closed (default: the figures, standings and ranks of its catalogue). */
  readonly figures?: FigureFace;
  /** How people read its findings blind (default: kind and level of a finding). */
  readonly review?: ReviewFace;
  /** Its tables of open data (default: waves, towns, observations and figures of its catalogue). */
  readonly tables?: TablesFace;
  /** Its section on a town's sheet (default: the town's strip, indicator by indicator). */
  readonly sheet?: SheetFace;
  /** What it knows of the chain from a promise to a voice (default: nothing, and it holds no link). */
  readonly chain?: ChainFace;
  /** What it has published of a town that others may keep (default: nothing). */
  readonly known?: KnownFace;
  /** What was promised in a town, for who shows it beside something of its own while it may be shown (default: nothing). */
  readonly promises?: PromisesFace;
  /** What a town can do next (default: nothing is said). */
  readonly steps?: StepsFace;
  /** What it works out of what is published before anybody asks (default: nothing). */
  readonly ahead?: AheadFace;
  /** When its findings may not be shown (default: they always may). */
  readonly embargo?: Embargo;
  /**
   * Whether the words of its evidence name people who hold no public office (default: no). Pages show them as their source does, beside the proof; exports and
   * the API say where they stand, and not what they are.
   */
  readonly namesPeople?: boolean;
  /** How long what it archived, and names in its judgements, are kept (default: as long as the wave). */
  readonly retention?: Retention;
  /** How single things that people wrote go out of its archives (default: with the whole record that holds them). */
  readonly redaction?: Redaction;
  /** Looks at one territory and judges it. Stopped or broken, it leaves nothing below `means.folder` that counts. */
  measure(unit: UnitOfWork, means: Means): Promise<Measured>;
  /** Judges an archive again, asking nothing of anybody: the same archive and rubric give the same, to the bit. */
  judge(archive: string): Promise<MeasuredArchive>;
}

/** For how long an instrument keeps what people wrote. */
export interface Retention {
  /** After the date of a wave. */
  readonly months: number;
  /** What stays of a judgement then: figures and counts, nobody's name nor words. The same text where nothing is to go. */
  forget(findings: string): string;
}

/** What an instrument's folder exports as `instrument`. */
export type MakeInstrument = (house: InstrumentHouse, tools: InstrumentTools) => Instrument;

/** What an instrument may ask of the house it works in. */
export interface InstrumentHouse {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
}

/** What an instrument may look for on this machine. */
export interface InstrumentTools {
  /** Variables of the environment: which programs are there, and which are not wanted. Nothing is looked for before something is measured. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One territory in one wave. */
export interface UnitOfWork {
  /** INSEE code. */
  readonly territory: string;
  readonly name: string;
  /** Where its target is said to be (where its site begins); `null` for targets without an address. */
  readonly address: string | null;
  /** Domains that several towns share, as the register of sites tells it (default: none beyond those that every program knows). */
  readonly sharedDomains?: readonly string[];
  /** What the wave is dated by. */
  readonly instant: Instant;
}

/** What a worker lends to a measurement. */
export interface Means {
  readonly options: WaveOptions;
  readonly source: Source;
  /** `null` where there is none, or none is wanted. */
  readonly browser: SharedBrowser | null;
  readonly gates: Gates;
  /** A folder for this measurement alone. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** One more address was asked; `page` when it was a page. */
  readonly onRequest: (page: boolean) => void;
  /**
   * A page was read: its address, and the indicators of which it says something, each with the most that it supports by itself (default: nobody watches). What is told here is no finding: other
   * pages may lift it or refuse it.
   */
  readonly onPage?: (page: { readonly url: string; readonly seen: Readonly<Record<string, number>> }) => void;
  /** What other instruments had published of the territory by a day (`2026-11-24`), for who keeps it (default: nobody is asked). */
  readonly known?: (day: string) => Promise<KnownFacts>;
  /** Milliseconds that a walk may take (default: as long as the instrument takes). */
  readonly milliseconds?: number;
}

/** What was measured. */
export type Measured = MeasuredArchive | MeasuredAnswers;

/** What was measured and archived. All of it follows from the archive. */
export interface MeasuredArchive extends MeasuredFacts {
  /** Path of the archive on this machine. */
  readonly archive: string;
}

/**
 * What people answered. Their words stay where they can be taken out on request, and in no archive: a digest is kept of them, and no newer rubric reads
 * them again.
 */
export interface MeasuredAnswers extends MeasuredFacts {
  readonly archive: null;
  /** SHA-256 of the answers as they were read, and how many bytes these were. */
  readonly answers: { readonly digest: Digest; readonly bytes: number };
}

interface MeasuredFacts {
  readonly capture: CaptureFacts;
  /** False where nothing of the town was there to be seen since its site was down: worth another try later. */
  readonly reached: boolean;
  readonly judgement: JudgementFacts;
}

/** What is kept of a capture beside its archive. Times are those of the first request's beginning and the last one's end. */
export interface CaptureFacts {
  readonly home: string | null;
  readonly ended: string;
  readonly requests: number;
  readonly pages: number;
  readonly documents: number;
  readonly renderings: number;
  /** Obstacle → how many addresses. */
  readonly obstacles: Readonly<Record<string, number>>;
  readonly traits: object;
  /** How much of its site was read; left out where nobody walks a site. */
  readonly coverage?: ReadingCoverage;
  readonly began: NewCapture['began_at'];
  readonly finished: NewCapture['ended_at'];
}

/** What is said of the territory: all findings with their evidence, and what counts of them. */
export type JudgementFacts = Omit<NewJudgement, 'seriesId' | 'territory' | 'attempt'>;
