import { digitLetters, letterRules, variants } from './tables.ts'

/** The plain form of one word: small letters, digits typed for letters put right. Empty for a pure number. */
export function plainWord(word: string): string {
  if (!/[0-9]/.test(word)) return word
  if (/^[0-9]+$/.test(word)) return ''
  return word.replace(/[0-9]/g, (digit) => digitLetters[digit] ?? '')
}

/** Letter rules, doubled letters, silent h at the end: two spellings of one sound come out equal. */
function bySound(word: string): string {
  const text = oncePerRule(word)
  // One rule may make room for another: "sshha" needs two rounds.
  return text === word ? text : bySound(text)
}

function oncePerRule(word: string): string {
  let text = word
  for (const [from, to] of letterRules) if (text.includes(from)) text = text.replaceAll(from, to)
  text = text.replace(/(.)\1+/g, '$1')
  return text.length > 2 ? text.replace(/([aeiou])h$/, '$1') : text
}

/** The canonical form of one plain word. Costly: callers keep the answer for each unique word. */
export function canonicalWord(word: string): string {
  return bySound(variants.get(word) ?? word)
}
