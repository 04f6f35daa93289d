/** Where a name ends in a line that tells more: at a mark between parts, a number, or a word of an address. */
const nameEnds =
  /^([^,;|/\d]*?)(?:\s*[,;|/]\s*|\s+(?=\d|(?:jl|jln|jalan|gg|gang|ds|desa|dsn|dusun|kel|kelurahan|kec|kecamatan|kp|kampung|rt|rw|no|po box)\b))(.*)$/isu

/** Part of a line that holds a name and what follows it: "Budi Santoso, Jl. Melati 5". */
export type LinePart = 'name' | 'rest'

export function partOfLine(line: string, part: LinePart): string {
  const found = nameEnds.exec(line)
  if (found === null) return part === 'name' ? line : ''
  return found[part === 'name' ? 1 : 2]!.trim()
}

const nameLike = /^[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4}$/u

/** Whether most values are a name and something with a number behind it, and few names occur often. */
export function holdsLines(values: readonly string[]): boolean {
  const stated = values.filter((value) => value !== '')
  const names = new Set<string>()
  let lines = 0
  for (const value of stated) {
    const name = partOfLine(value, 'name')
    if (!nameLike.test(name) || !/\d/.test(partOfLine(value, 'rest'))) continue
    lines++
    names.add(name.toLowerCase())
  }
  return lines > 0.6 * stated.length && names.size > 0.4 * stated.length
}
