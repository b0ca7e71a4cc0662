export { coverageOf, ENOUGH_PAGES, isThin, LEAST_SHARE } from './coverage.ts';
export { type Drawing, drawWith } from './drawing.ts';
export { isNeverAsked } from './never-asked.ts';
export { readingKey, type SiteOptions, siteInArchive, type WalkedPage, type WalkedSite } from './pages-in-hand.ts';
export { charactersOf, TEXT_BUDGET, TextBudget, unread } from './text-budget.ts';
export { isShell, isSoft404, wallOf, wantsRendering } from './walls.ts';
