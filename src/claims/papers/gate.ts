/** Lets so many through at once and so many wait; whoever comes after is turned away with `undefined`. */
export function openGate(atOnce: number, waiting: number) {
  let inside = 0
  const queue: (() => void)[] = []
  return async function through<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (inside >= atOnce) {
      if (queue.length >= waiting) return undefined
      await new Promise<void>((enter) => queue.push(enter))
    } else inside += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes over the place, so that nobody slips in between.
      const next = queue.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
