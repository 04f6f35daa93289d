import type { Secrets } from '../platform/crypto.ts'
import { keyedHash } from '../platform/keyed-hash.ts'

/** The link before the first row. */
export const beginning = ''

/** How a chain is made and its end marked; keyed, so that whoever changes the database cannot make it anew. */
export interface Links {
  link(before: string, seq: number, content: string): string
  mark(regencyCode: string, seq: number, link: string): string
}

export function linksOf(secrets: Pick<Secrets, 'derive'>): Links {
  const hash = keyedHash(secrets.derive('audit/link'))
  const markOf = keyedHash(secrets.derive('audit/head'))
  return {
    link: (before, seq, content) => hash(`${before}\n${seq}\n${content}`),
    mark: (regencyCode, seq, link) => markOf(`${regencyCode}\n${seq}\n${link}`),
  }
}
