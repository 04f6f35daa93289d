import { AsyncLocalStorage } from 'node:async_hooks'
import { isIPv4 } from 'node:net'

/** From where an act comes, and in which role: known to every act that is written down, told by none of them. */
export interface Origin {
  actingAs: string | null
  fromWhere: string
}

const store = new AsyncLocalStorage<Origin>()

/** Acts within `work`, and within what it starts, come from there. */
export const comingFrom = <T>(origin: Origin, work: () => T): T => store.run(origin, work)

/** Whoever says nothing is a command in the terminal. */
export const originNow = (): Origin => store.getStore() ?? { actingAs: null, fromWhere: 'cli' }

/** The network of an address, not the one machine: /24 of IPv4, /48 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  const [head = '', tail] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':').flatMap((part) => (isIPv4(part) ? ['0', '0'] : [part])) : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right]
  return `${groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`
}
