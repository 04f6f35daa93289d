/**
 * Lets so many work at once and the others wait their turn, first come first served: a crowd of clerks waits here and
 * not for a connection of the database, which everybody needs and which would be refused after a while.
 */
export function takeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let working = 0
  return async (work) => {
    if (working >= most) await new Promise<void>((turn) => waiting.push(turn))
    else working++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working--
    }
  }
}
