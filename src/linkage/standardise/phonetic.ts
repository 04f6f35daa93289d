import { soundClass } from './tables.ts'

/** The consonant classes of a canonical word, at most four: words that sound alike share it. For blocking only. */
export function soundKey(word: string): string {
  let key = soundClass[word[0] ?? ''] ?? 'a'
  for (let i = 1; i < word.length && key.length < 4; i++) {
    const sound = soundClass[word[i]!]
    if (sound !== undefined && sound !== key.at(-1)) key += sound
  }
  return key
}
