/** How often 95 % intervals of simulated panels hold the truth, by the number of towns: docs/method/figures.md, to which a test holds it. */
export const COVERAGE: readonly { readonly towns: number; readonly mean: number; readonly residents: number }[] = [
  { towns: 3, mean: 0.76, residents: 0.73 },
  { towns: 5, mean: 0.84, residents: 0.85 },
  { towns: 10, mean: 0.91, residents: 0.87 },
  { towns: 20, mean: 0.92, residents: 0.89 },
  { towns: 25, mean: 0.94, residents: 0.87 },
  { towns: 38, mean: 0.93, residents: 0.88 },
  { towns: 100, mean: 0.94, residents: 0.9 },
  { towns: 400, mean: 0.94, residents: 0.9 },
];
