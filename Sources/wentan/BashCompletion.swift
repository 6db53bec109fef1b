/// What bash needs beside the completions that the parser writes for it.
enum BashCompletion {
  /// The last line of the parser's script.
  private static let registration = "complete -o filenames -F _wentan wentan"

  /// Puts together again what bash takes apart at colons, before the parser's functions look at it: to them a REF is one
  /// word, and bash replaces what stands behind the last colon.
  private static let wholeWords = #"""
    # bash ends a word at a colon; a REF such as speaker:mei-tao is one word all the same.
    _wentan_whole_words() {
        local rest="${COMP_LINE}" blank piece joined before=''
        local -a words=()
        local -i index last=-1 place=0
        for index in "${!COMP_WORDS[@]}"; do
            piece="${COMP_WORDS[index]}"
            blank="${rest%%[![:space:]]*}"
            rest="${rest#"${blank}"}"
            rest="${rest#"${piece}"}"
            joined=''
            if [[ "${last}" -ge 0 && -z "${blank}" && ("${piece}" = :* || "${words[last]}" = *:) ]]; then
                joined="${words[last]}"
            else
                last+=1
            fi
            words[last]="${joined}${piece}"
            if [[ "${index}" -eq "${COMP_CWORD}" ]]; then
                place="${last}"
                before="${joined}"
                [[ "${piece}" = :* ]] && before+="${piece}"
            fi
        done
        # Without what stands behind the cursor: the last word is taken for the one that is typed.
        local -a COMP_WORDS=("${words[@]::place + 1}")
        local -i COMP_CWORD="${place}"
        _wentan "${1}" "${before}${2#:}" "${words[place - 1]}"
        # As the name of a file a REF would get a backslash before its colon.
        [[ "${COMPREPLY[0]-}" = *:* ]] && compopt +o filenames
        COMPREPLY=("${COMPREPLY[@]#"${before}"}")
    }

    complete -o filenames -F _wentan_whole_words wentan
    """#

  /// The parser's script for bash with that; any other text as it is.
  static func mended(_ script: String) -> String {
    guard script.hasSuffix(registration) else { return script }
    return script.dropLast(registration.count) + wholeWords
  }
}
