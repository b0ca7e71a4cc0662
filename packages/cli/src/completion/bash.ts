import { firstWords, type Known, type KnownCommand, type KnownOption, valueOptions, verbsBehind } from './known.ts';

/** A script for bash 3.2 and later. */
export function bashCompletion(known: Known): string {
  const groups = known.groups.map(({ name }) => name).join('|');
  return `# bash completion of beffroi, written by: beffroi completion bash
_beffroi() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command options i
  local -a said=()
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${valueOptions(known)
        .map(({ name }) => `--${name}`)
        .join('|')}) ((i++)) ;;
      -*) ;;
      *) said+=("\${COMP_WORDS[i]}") ;;
    esac
  done
  case "$prev" in
${valueOptions(known).map(valueCase).join('\n')}
  esac
  if ((\${#said[@]} == 0)); then
    options='${namesOf(firstWords(known))}'
    [[ $cur == -* ]] && options='--lang --config --debug --help --version'
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
    return
  fi
  command="\${said[0]}"
  said=("\${said[@]:1}")
  case "$command" in
    ${groups})
      if ((\${#said[@]} > 0)); then
        command="$command \${said[0]}"
        said=("\${said[@]:1}")
      fi ;;
  esac
  case "$command" in
${known.groups.map(({ name }) => `    '${name}') COMPREPLY=($(compgen -W '${namesOf(verbsBehind(known, name))}' -- "$cur")); return ;;`).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${known.commands.map(optionsCase).join('\n')}
    esac
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
    return
  fi
  case "$command:\${#said[@]}" in
${known.commands.flatMap(wordCases).join('\n')}
  esac
}
complete -o bashdefault -F _beffroi beffroi
`;
}

function namesOf(entries: readonly { readonly name: string }[]): string {
  return entries.map(({ name }) => name).join(' ');
}

function valueCase({ name, value }: KnownOption): string {
  const reply = value === 'file' ? '-f' : value === 'folder' ? '-d' : Array.isArray(value) ? `-W '${value.join(' ')}'` : null;
  return `    --${name}) ${reply === null ? '' : `COMPREPLY=($(compgen ${reply} -- "$cur")); `}return ;;`;
}

function optionsCase({ name, options }: KnownCommand): string {
  return `      '${name}') options='${options.map((option) => `--${option.name}`).join(' ')}' ;;`;
}

function wordCases({ name, words }: KnownCommand): readonly string[] {
  return words.map(
    (word, i) => `    '${name}:${i}') COMPREPLY=($(compgen ${word === 'file' ? '-f' : `-W '${word.join(' ')}'`} -- "$cur")) ;;`,
  );
}
