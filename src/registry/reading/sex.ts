const words: Record<string, 'L' | 'P'> = {}
for (const word of 'l|lk|laki|laki laki|lakilaki|lelaki|pria|m|male|1'.split('|')) words[word] = 'L'
for (const word of 'p|pr|perempuan|wanita|w|f|female|2|prp|cewek'.split('|')) words[word] = 'P'

/** L or P from whatever word a list uses; 1 and 2 are the codes of Dukcapil and OpenSID. */
export function readSex(text: string): 'L' | 'P' | null {
  const word = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return words[word] ?? null
}

/** A mark in a column of its own: `v`, `√`, `x`, `1`. */
export function isTicked(text: string | undefined): boolean {
  if (text === undefined) return false
  return /^(v|x|y|ya|yes|√|✓|✔|1|true|benar|ada|ikut)$/i.test(text.trim())
}
