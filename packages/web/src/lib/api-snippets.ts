/** One request in the words of a language of programs. */
export interface Snippet {
  /** As its users call it: `Python`. */
  readonly name: string;
  readonly code: string;
}

/**
 * The same request in what people have at hand: a terminal, a browser, a notebook. Each can be copied as it is, and prints what came.
 *
 * @param url the whole address
 */
export function snippetsOf(url: string): readonly Snippet[] {
  // An address holds no quote and no backslash: what a string of JSON says, a string of these languages says too.
  const quoted = JSON.stringify(new URL(url).href.replaceAll("'", '%27'));
  return [
    { name: 'curl', code: `curl --compressed '${quoted.slice(1, -1)}'` },
    { name: 'JavaScript', code: `const response = await fetch(${quoted});\nconsole.log(await response.json());` },
    {
      name: 'Python',
      code: `import requests\n\nresponse = requests.get(${quoted}, timeout=30)\nresponse.raise_for_status()\nprint(response.json())`,
    },
    { name: 'R', code: `library(jsonlite)\n\nstr(fromJSON(${quoted}))` },
  ];
}
