/** One request of the load, as autocannon takes it. */
export interface Asked {
  method: 'GET' | 'POST'
  path: string
  body?: string
}
export type Kind = 'figures' | 'person' | 'search' | 'write'

/** Of twenty requests: eight figures, six persons, five searches, one write. */
const shares: Record<Kind, number> = { figures: 8, person: 6, search: 5, write: 1 }

export interface Known {
  people: readonly { id: string; name: string }[]
  asOf: string
}

/** What offices ask of an ordinary morning, in an order that is the same each time. */
export function mixOf(known: Known, only?: Kind): Asked[] {
  const kinds = Object.entries(shares).flatMap(([kind, n]) => Array<Kind>(n).fill(kind as Kind))
  const wanted = kinds.filter((kind) => only === undefined || kind === only)
  // 7 is no divisor of their number: the kinds come mixed.
  return Array.from({ length: 200 }, (_, i) => makers[wanted[(i * 7) % wanted.length]!](known, i))
}

const post = (path: string, body: object): Asked => ({ method: 'POST', path, body: JSON.stringify(body) })
const figures = ['/api/coverage', '/api/coverage/breakdown?by=segment', '/api/coverage/trend', '/api/status']
const whom = ({ people }: Known, i: number) => people[(i * 13) % people.length]!

const makers: Record<Kind, (known: Known, i: number) => Asked> = {
  figures: (_, i) => ({ method: 'GET', path: figures[i % figures.length]! }),
  person: (known, i) => ({ method: 'GET', path: `/api/people/${whom(known, i).id}` }),
  search: (known, i) => post('/api/people/query', { q: whom(known, i).name, everyone: true, pageSize: 20 }),
  write: ({ asOf }, i) =>
    post('/api/coverage/official-totals', {
      indicator: 'universe',
      segment: 'BPU',
      asOf,
      value: 40_000 + i,
      source: 'bench',
    }),
}
