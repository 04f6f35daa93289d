import type { Decision } from '../../linkage/index.ts'

export interface Agreement {
  workers: number
  agreeing: number
  share: number
  /** Workers on whom the two differ, by what the engine said and what the SQL said; most frequent first. */
  differing: { engine: string; sql: string; workers: number }[]
}

/** One decision is one status and, where there is one, one participant. Both lists hold the same workers. */
export function agreementOf(engine: readonly Decision[], bySql: readonly Decision[]): Agreement {
  const other = new Map(bySql.map((one) => [one.worker, one]))
  const kinds = new Map<string, number>()
  let agreeing = 0
  for (const one of engine) {
    const found = other.get(one.worker)
    if (found?.status === one.status && found.participant === one.participant) {
      agreeing++
      continue
    }
    const somebodyElse = found?.status === one.status ? ' (somebody else)' : ''
    const kind = `${one.status}|${found?.status ?? 'nothing'}${somebodyElse}`
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return {
    workers: engine.length,
    agreeing,
    share: engine.length === 0 ? 1 : Math.round((agreeing / engine.length) * 1e5) / 1e5,
    differing: [...kinds]
      .toSorted(([, x], [, y]) => y - x)
      .map(([kind, workers]) => {
        const [said, sql] = kind.split('|') as [string, string]
        return { engine: said, sql, workers }
      }),
  }
}
