import type { FastifyRequest } from 'fastify'

/** Of one regency's screens there are some dozens; whoever asks for ever other ones pushes the oldest out. */
const most = 200

/**
 * Figures as they were answered, kept for whoever of the same area asks for the same while they stand on the same lists:
 * what they stand on is looked at for each request. A wall of dashboards costs the database one reading.
 */
export function keptFigures() {
  const kept = new Map<string, { version: string; answer: Promise<string> }>()
  return ({ scope, url }: FastifyRequest, version: string, read: () => Promise<string>): Promise<string> => {
    const { regencyCode, districtCode, villageCode, lists } = scope
    const key = [regencyCode, districtCode, villageCode, lists, url].join('|')
    const known = kept.get(key)
    if (known?.version === version) return known.answer
    const answer = read()
    kept.delete(key)
    kept.set(key, { version, answer })
    answer.catch(() => kept.get(key)?.answer === answer && kept.delete(key))
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return answer
  }
}
