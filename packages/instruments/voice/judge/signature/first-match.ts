/** What is made of the first match of a global pattern of which something can be made; `null` where there is none. A list of all matches would cost more than most of them. */
export function firstMatch<Made>(pattern: RegExp, text: string, make: (match: RegExpExecArray) => Made | null): Made | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const behind = pattern.lastIndex;
    const made = make(match);
    if (made !== null) return made;
    pattern.lastIndex = match[0] === '' ? behind + 1 : behind;
  }
  return null;
}
