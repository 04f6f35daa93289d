const marks = /[\u0300-\u036f]/g

/** Small letters and digits, accents taken off, single spaces. */
export function plainText(raw: string): string {
  return raw
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The same without spaces, for numbers of any kind: cards, telephones, postcodes. */
export function plainCode(raw: string): string {
  return plainText(raw).replaceAll(' ', '')
}

/** Each unique value is worked out once. */
export function once<T>(work: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>()
  return (raw) => {
    let value = known.get(raw)
    if (value === undefined) {
      value = work(raw)
      known.set(raw, value)
    }
    return value
  }
}
