import type { Secrets } from '../platform/crypto.ts'
import { keyedHash } from '../platform/keyed-hash.ts'

/** The link before the first row. */
export const beginning = ''

/** How a chain is made and its end marked; keyed, so that whoever changes the database cannot make it anew. */
export interface Links {
  link(before: string, seq: number, content: string): string
  mark(regencyCode: string, seq: number, link: string): string
  /** How links were made with the keys before this one, the oldest first. */
  earlier: readonly Links['link'][]
  /** Marks where a chain went over to the key after that of a generation. */
  seamMark(regencyCode: string, generation: number, seq: number, link: string): string
}

export function linksOf(secrets: Pick<Secrets, 'derive' | 'kept'>): Links {
  const linkWith = (key: Uint8Array): Links['link'] => {
    const hash = keyedHash(key)
    return (before, seq, content) => hash(`${before}\n${seq}\n${content}`)
  }
  const markOf = keyedHash(secrets.derive('audit/head'))
  return {
    link: linkWith(secrets.derive('audit/link')),
    mark: (regencyCode, seq, link) => markOf(`${regencyCode}\n${seq}\n${link}`),
    earlier: secrets.kept.map(({ keys }) => linkWith(Buffer.from(keys['audit/link']!, 'hex'))),
    seamMark: (regencyCode, generation, seq, link) =>
      markOf(`seam\n${regencyCode}\n${generation}\n${seq}\n${link}`),
  }
}
