import type { Locator, Page } from 'playwright-core';

/** Words a minute that somebody reads on a screen in silence: under what Brysbaert’s review of 190 studies found for adults (238; 214 in French). */
const WORDS_A_MINUTE = 200;
/** Seconds to find what is to be tapped, to reach for it and to tap: the keystroke-level model’s decision-free pointing with its tap (1.1 + 0.1 s). */
const SECONDS_A_TAP = 1.2;
/** Seconds of one swipe, which moves most of a screen on. */
const SECONDS_A_SWIPE = 0.6;
const SCREEN_A_SWIPE = 0.75;

/** What a part of a walk took, in seconds, with what it is made of. */
export interface ScreenTime {
  readonly taps: number;
  readonly words: number;
  /** Waiting for pages: measured. */
  readonly pages: number;
  readonly swiping: number;
  readonly tapping: number;
  readonly reading: number;
  readonly seconds: number;
}

export function addTimes(times: readonly ScreenTime[]): ScreenTime {
  const sum = (of: (time: ScreenTime) => number): number => times.reduce((all, one) => all + of(one), 0);
  return {
    taps: sum(({ taps }) => taps),
    words: sum(({ words }) => words),
    pages: sum(({ pages }) => pages),
    swiping: sum(({ swiping }) => swiping),
    tapping: sum(({ tapping }) => tapping),
    reading: sum(({ reading }) => reading),
    seconds: sum(({ seconds }) => seconds),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A person with a phone: sees what is in the window, swipes to the rest, taps, reads what is to be read. */
export class Walker {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<ScreenTime> {
    const began = performance.now();
    await this.page.goto(url);
    return timeOf({ pages: (performance.now() - began) / 1000 });
  }

  /** Swipes to it, taps it, and waits for the page behind it. */
  async tap(target: Locator): Promise<ScreenTime> {
    const swipes = await this.#swipeTo(target);
    const began = performance.now();
    await Promise.all([this.page.waitForEvent('load'), target.tap()]);
    return timeOf({ taps: 1, swipes, pages: (performance.now() - began) / 1000 });
  }

  /** Swipes to it and taps it; nothing is loaded. */
  async touch(target: Locator): Promise<ScreenTime> {
    const swipes = await this.#swipeTo(target);
    await target.tap();
    return timeOf({ taps: 1, swipes });
  }

  /** Swipes to each of these that is there, and reads it. */
  async read(parts: readonly (Locator | null)[]): Promise<ScreenTime> {
    let [words, swipes] = [0, 0];
    for (const part of parts) {
      if (part === null || (await part.count()) === 0 || !(await part.first().isVisible())) continue;
      swipes += await this.#swipeTo(part.first());
      words += ((await part.first().textContent()) ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    }
    return timeOf({ words, swipes });
  }

  /** @returns how many swipes lead to where all of it is in the window */
  async #swipeTo(target: Locator): Promise<number> {
    const box = await target.boundingBox();
    const { height } = this.page.viewportSize()!;
    if (box === null || (box.y >= 0 && box.y + box.height <= height)) return 0;
    const away = box.y < 0 ? -box.y : box.y + box.height - height;
    await target.scrollIntoViewIfNeeded();
    return Math.ceil(away / (height * SCREEN_A_SWIPE));
  }
}

function timeOf({
  taps = 0,
  words = 0,
  swipes = 0,
  pages = 0,
}: Partial<Record<'taps' | 'words' | 'swipes' | 'pages', number>>): ScreenTime {
  const [tapping, reading, swiping] = [taps * SECONDS_A_TAP, (words * 60) / WORDS_A_MINUTE, swipes * SECONDS_A_SWIPE];
  return { taps, words, pages, swiping, tapping, reading, seconds: pages + swiping + tapping + reading };
}
