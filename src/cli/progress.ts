import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** `total` may become known, or change, on the way. */
  update(done: number, total?: number): void
  stop(): void
}

const lineEvery = 2000

/** A bar where a person watches, a line every two seconds where not; always on stderr. */
export function startProgress(label: string, total = 0): Progress {
  return process.stderr.isTTY ? bar(label, total) : lines(label, total)
}

function bar(label: string, total: number): Progress {
  const format = `${label} {bar} {value}/{total} ({eta_formatted})`
  const single = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  single.start(total, 0)
  return {
    update(done, newTotal) {
      if (newTotal !== undefined) single.setTotal(newTotal)
      single.update(done)
    },
    stop: () => single.stop(),
  }
}

function lines(label: string, total: number): Progress {
  let saidAt = Date.now()
  let known = total
  return {
    update(done, newTotal) {
      known = newTotal ?? known
      if (Date.now() - saidAt < lineEvery) return
      saidAt = Date.now()
      process.stderr.write(`${label} ${done}${known ? `/${known}` : ''}\n`)
    },
    stop: () => undefined,
  }
}
