const kinds =
  /^(?:(?:pemerintah|kantor)\s+)?(desa|ds|des|kelurahan|kel|lurah|kecamatan|kec|distrik|kabupaten|kab|kota|lembang|gampong|nagari|nagori|pekon|kampung)\b[\s.:]*/i
const spellings: [RegExp, string][] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/(.)\1+/g, '$1'],
]

export interface PlainName {
  /** Letters only, lower case. */
  letters: string
  /** The same with old spellings and double letters evened out. */
  sound: string
  /** Whether the text itself said desa, kecamatan and so on. */
  kind: string | null
}

/** A place name as people write it, bared of `Desa`, `Kel.`, dots, spaces and old spellings. */
export function plainName(text: string): PlainName {
  let rest = text.trim()
  let kind: string | null = null
  for (let found = kinds.exec(rest); found && found[0].length < rest.length; found = kinds.exec(rest)) {
    kind ??= found[1]!.toLowerCase()
    rest = rest.slice(found[0].length)
  }
  const letters = rest
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const sound = spellings.reduce((name, [from, to]) => name.replace(from, to), letters)
  return { letters, sound, kind }
}
