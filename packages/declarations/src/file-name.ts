const LONGEST = 100;
/** Names that a machine of Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of a file as it is shown and given back: without folders, signs that nobody sees or that turn the direction of writing, and with one ending, that of what it is: `rapport.pdf.exe` that is a PDF becomes
 * `rapport.pdf`.
 *
 * @param ending by its bytes
 */
export function fileNameOf(given: string, ending: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/\p{C}/gu, '').replace(/[<>:"|?*]/g, ' ');
  const bare = plain
    .replace(/(?:\.[\p{L}\p{N}]{1,8})+\s*$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, LONGEST)
    .trim();
  return `${bare === '' || RESERVED.test(bare) ? `preuve${bare === '' ? '' : ` ${bare}`}` : bare}.${ending}`;
}
