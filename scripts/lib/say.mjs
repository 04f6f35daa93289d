/** Words about set-up go to stderr, so that `--json` output on stdout stays pure. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Ends the program with a plain message: what is wrong and what to do about it. */
export function refuse(line) {
  say(line)
  process.exit(3)
}
