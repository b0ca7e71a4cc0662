import { expect, it } from 'vitest';
import { snippetsOf } from './api-snippets.ts';

it('says one request in four languages, each of which can be copied', () => {
  const told = Object.fromEntries(snippetsOf('https://o.example/api/v1/search?q=L’Haÿ').map(({ name, code }) => [name, code]));
  expect(told).toEqual({
    curl: "curl --compressed 'https://o.example/api/v1/search?q=L%E2%80%99Ha%C3%BF'",
    JavaScript:
      'const response = await fetch("https://o.example/api/v1/search?q=L%E2%80%99Ha%C3%BF");\nconsole.log(await response.json());',
    Python:
      'import requests\n\nresponse = requests.get("https://o.example/api/v1/search?q=L%E2%80%99Ha%C3%BF", timeout=30)\nresponse.raise_for_status()\nprint(response.json())',
    R: 'library(jsonlite)\n\nstr(fromJSON("https://o.example/api/v1/search?q=L%E2%80%99Ha%C3%BF"))',
  });
});

it('ends no string of theirs early', () => {
  for (const { code } of snippetsOf(`https://o.example/?q=a'b"c\\`)) expect(code).toContain('q=a%27b%22c');
});
