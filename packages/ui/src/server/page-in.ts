/** The number of a page in what is left of an address: nothing is page 1, `page/2` the second; `null` for anything else, `page/1` too: each page has one address. */
export function pageIn(rest: string): number | null {
  if (rest === '') return 1;
  const page = /^page\/([1-9]\d{0,5})$/.exec(rest)?.[1];
  return page === undefined || page === '1' ? null : Number(page);
}
