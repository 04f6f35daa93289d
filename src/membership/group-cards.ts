import { type CurrentCard, couldBeOnePerson } from '../registry/questions.ts'

/**
 * Whose cards are one person's: the same valid NIK, or the same card number on two lists, and name or birth date
 * agree as well. Everybody else stays a person of their own; nobody is joined by an empty number.
 */
export function groupCards(cards: readonly CurrentCard[]): CurrentCard[][] {
  const parent = cards.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  for (const key of ['nikIndex', 'kpj'] as const) {
    for (const bucket of buckets(cards, key)) {
      for (let j = 1; j < bucket.length; j += 1) {
        for (let i = 0; i < j; i += 1) {
          const [a, b] = [bucket[i]!, bucket[j]!]
          if (root(a) !== root(b) && couldBeOnePerson(cards[a]!, cards[b]!)) {
            parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
          }
        }
      }
    }
  }
  return [...Map.groupBy(cards.keys(), root).values()].map((members) => members.map((i) => cards[i]!))
}

function buckets(cards: readonly CurrentCard[], key: 'nikIndex' | 'kpj'): number[][] {
  const found = new Map<string, number[]>()
  cards.forEach((card, i) => {
    const value = card[key]
    if (!value) return
    const bucket = found.get(value)
    if (bucket) bucket.push(i)
    else found.set(value, [i])
  })
  return [...found.values()].filter((bucket) => bucket.length > 1)
}
