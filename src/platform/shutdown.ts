/** Signals and the end of our launcher mean the same: stop cleanly. A second Ctrl-C after this stops at once. */
const impatientAfter = 1500

/** Aborts when the program is asked to stop. The reason's message is the exit code a command should end with. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let askedAt = 0
  const ask = (code: number) => () => {
    const now = Date.now()
    // Ctrl-C comes twice: from the terminal, and handed on by the launcher.
    if (askedAt && now - askedAt > impatientAfter && code === 130) process.exit(code)
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
