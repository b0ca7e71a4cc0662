/** What was found in the fixtures, as a record that is read in review: one line a finding, its key and what was found with a tab between them. */

/**
 * @param {ReadonlyMap<string, string>} findings
 * @returns {string}
 */
export function writtenFindings(findings) {
  return [...findings].map(([key, found]) => `${key}\t${found}\n`).join('');
}

/**
 * @param {string} record
 * @returns {ReadonlyMap<string, string>}
 */
export function readFindings(record) {
  return new Map(
    record
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const tab = line.indexOf('\t');
        return [line.slice(0, tab), line.slice(tab + 1)];
      }),
  );
}

/**
 * @typedef {{ readonly key: string, readonly from: string, readonly to: string }} Move
 * @param {ReadonlyMap<string, string>} before
 * @param {ReadonlyMap<string, string>} after
 * @returns {readonly Move[]} the findings that are not what they were, in the order of the fixtures; `–` stands for none
 */
export function movedFindings(before, after) {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [from = '–', to = '–'] = [before.get(key), after.get(key)];
    return from === to ? [] : [{ key, from, to }];
  });
}

/**
 * What `npm run rubric` says of them.
 * @param {string} instrument
 * @param {string} version the one that they are compared with
 * @param {ReadonlyMap<string, string>} before
 * @param {ReadonlyMap<string, string>} after
 * @returns {string}
 */
export function saidOfMoves(instrument, version, before, after) {
  const moves = movedFindings(before, after);
  const heading = `${instrument}: ${moves.length} of ${after.size} findings of the fixtures moved since ${version}`;
  return [heading, ...moves.flatMap(({ key, from, to }) => [`  ${key}`, `    from ${from}`, `    to   ${to}`])].join('\n');
}
