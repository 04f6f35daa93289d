import type { FastifyRequest } from 'fastify'

/**
 * Figures that are being read for somebody are those of everybody who asks for the same, of the same area, meanwhile: a
 * wall of dashboards costs the database one reading at a time. Nothing is kept once it was answered.
 */
export function askOnce() {
  const asked = new Map<string, Promise<unknown>>()
  return <T>({ scope, url }: FastifyRequest, read: () => Promise<T>): Promise<T> => {
    const { regencyCode, districtCode, villageCode, lists } = scope
    const key = [regencyCode, districtCode, villageCode, lists, url].join('|')
    const under = asked.get(key) as Promise<T> | undefined
    if (under) return under
    const reading = read().finally(() => asked.delete(key))
    asked.set(key, reading)
    return reading
  }
}
