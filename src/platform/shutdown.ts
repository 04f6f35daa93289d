/** A second Ctrl-C later than this after the first ends the program at once. */
const impatientAfter = 1500
/** Work that does not heed the request is cut off after this: nothing is stored by half, whenever it ends. */
const longestStop = 12_000

/** Aborts when the program is asked to stop, by a signal or by the end of its launcher. The reason's message is the exit code a command should end with. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let askedAt = 0
  const ask = (code: number) => () => {
    const now = Date.now()
    // Ctrl-C comes twice: from the terminal, and handed on by the launcher.
    if (askedAt && now - askedAt > impatientAfter && code === 130) process.exit(code)
    if (!askedAt) setTimeout(() => process.exit(code), longestStop).unref()
    askedAt ||= now
    controller.abort(new Error(String(code)))
  }
  process.on('SIGINT', ask(130))
  process.on('SIGTERM', ask(143))
  process.on('SIGHUP', ask(129))
  if (process.channel) {
    process.on('disconnect', ask(143))
    process.channel.unref()
  }
  return controller.signal
}
