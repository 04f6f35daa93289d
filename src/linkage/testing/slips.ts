import type { Random } from '../model/pairs.ts'
import { pick } from './words.ts'

/** What hands and ears do to a word. Written without looking at the rules of the cleaner. */
const sounds: [string, string][] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['c', 'k'],
  ['ee', 'ea'],
  ['ai', 'ay'],
  ['y', 'ie'],
  ['s', 'z'],
  ['v', 'w'],
  ['th', 't'],
  ['ou', 'u'],
  ['qu', 'kw'],
  ['sh', 'sch'],
]

/** One slip: a character added, lost, changed, exchanged with its neighbour, or a sound written in another way. */
export function slip(text: string, random: Random): string {
  if (text === '') return text
  const digits = /^[\d-]+$/.test(text)
  const at = Math.floor(random() * text.length)
  const other = pick([...(digits ? '0123456789' : 'abcdefghijklmnoprstuvwyz')], random)
  const dice = random()
  if (dice < 0.15) return text.slice(0, at) + other + text.slice(at)
  if (dice < 0.3) return text.slice(0, at) + text.slice(at + 1)
  if (dice < 0.6 || digits) return text.slice(0, at) + other + text.slice(at + 1)
  if (dice < 0.75) return text.slice(0, at) + (text[at + 1] ?? '') + text[at]! + text.slice(at + 2)
  const [from, to] = pick(sounds, random)
  return text.includes(from) ? text.replace(from, to) : text.slice(0, at) + other + text.slice(at + 1)
}
