import { firstWords, type Known, type KnownCommand, type KnownGroup, type KnownOption, valueOptions, verbsBehind } from './known.ts';

/** A script for zsh, with what each word says. */
export function zshCompletion(known: Known): string {
  return `#compdef beffroi
# zsh completion of beffroi, written by: beffroi completion zsh
_beffroi() {
  local command i
  local -a said offered
  for ((i = 2; i < CURRENT; i++)); do
    case "$words[i]" in
      ${valueOptions(known)
        .map(({ name }) => `--${name}`)
        .join('|')}) ((i++)) ;;
      -*) ;;
      *) said+=("$words[i]") ;;
    esac
  done
  case "$words[CURRENT-1]" in
${valueOptions(known).map(valueCase).join('\n')}
  esac
  if (($#said == 0)); then
    offered=(${described(firstWords(known))})
    _describe -t commands beffroi offered
    return
  fi
  command="$said[1]"; shift said
  case "$command" in
    ${known.groups.map(({ name }) => name).join('|')})
      if (($#said > 0)); then command="$command $said[1]"; shift said; fi ;;
  esac
  case "$command" in
${known.groups.map(({ name }) => `    '${name}') offered=(${described(verbsBehind(known, name))}); _describe -t commands '${name}' offered; return ;;`).join('\n')}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then
    case "$command" in
${known.commands.map(optionsCase).join('\n')}
    esac
    _describe -t options option offered
    return
  fi
  case "$command:$#said" in
${known.commands.flatMap(wordCases).join('\n')}
    *) _files ;;
  esac
}
if [[ "$funcstack[1]" == _beffroi ]]; then _beffroi "$@"; else compdef _beffroi beffroi; fi
`;
}

/** Words with what they say, as \`_describe\` reads them. */
function described(entries: readonly KnownGroup[]): string {
  return entries.map(({ name, says }) => quoted(`${name.replace(/:/g, '\\:')}:${says}`)).join(' ');
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}

function valueCase({ name, value }: KnownOption): string {
  const reply =
    value === 'file' ? '_files; ' : value === 'folder' ? '_files -/; ' : Array.isArray(value) ? `compadd -- ${value.join(' ')}; ` : '';
  return `    --${name}) ${reply}return ;;`;
}

function optionsCase({ name, options }: KnownCommand): string {
  return `      '${name}') offered=(${described(options.map((option) => ({ name: `--${option.name}`, says: option.says })))}) ;;`;
}

function wordCases({ name, words }: KnownCommand): readonly string[] {
  return words.map((word, i) => `    '${name}:${i}') ${word === 'file' ? '_files' : `compadd -- ${word.map(quoted).join(' ')}`} ;;`);
}
