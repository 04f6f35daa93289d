import type { Rng } from '../random.ts'

/** Neighbours on the keyboard. */
const near: Record<string, string> = {
  A: 'SQZ',
  B: 'VGN',
  C: 'XVD',
  D: 'SFE',
  E: 'WRD',
  F: 'DGR',
  G: 'FHT',
  H: 'GJY',
  I: 'UOK',
  J: 'HKU',
  K: 'JLI',
  L: 'KOP',
  M: 'NJ',
  N: 'BMH',
  O: 'IPL',
  P: 'OL',
  Q: 'WA',
  R: 'ETF',
  S: 'ADW',
  T: 'RYG',
  U: 'YIJ',
  V: 'CBF',
  W: 'QES',
  X: 'ZCS',
  Y: 'TUG',
  Z: 'XA',
}

/** A slip of the finger: a wrong key, a letter lost, doubled or out of turn, a digit for a letter. */
export function mistype(rng: Rng, name: string): string {
  const at = letterAt(rng, name)
  if (at < 0) return name
  const letter = name[at]!
  const put = (text: string, length = 1) => name.slice(0, at) + text + name.slice(at + length)
  const roll = rng.next()
  if (roll < 0.34) return put(rng.pick([...(near[letter] ?? 'A')]))
  if (roll < 0.58) return put('')
  if (roll < 0.74) return put(letter + letter)
  if (roll < 0.9)
    return at + 1 < name.length && name[at + 1] !== ' ' ? put(name[at + 1]! + letter, 2) : put('')
  if (roll < 0.95) return put(letter + rng.pick([...(near[letter] ?? 'A')]))
  return letter === 'O' ? put('0') : letter === 'I' ? put('1') : letter === 'S' ? put('5') : put(',')
}

function letterAt(rng: Rng, name: string): number {
  for (let tries = 0; tries < 10; tries++) {
    const at = rng.int(name.length)
    if (/[A-Z]/.test(name[at]!)) return at
  }
  return -1
}

/** Ways the same sound is spelt, each tried in turn from a random place. */
const sounds: [RegExp, string][] = [
  [/DDIN/, 'DIN'],
  [/DIN$/, 'DING'],
  [/UDDIN/, 'UDIN'],
  [/AH$/, 'A'],
  [/A$/, 'AH'],
  [/NG$/, 'N'],
  [/N$/, 'NG'],
  [/NUR/, 'NOOR'],
  [/NUR/, 'NUUR'],
  [/I$/, 'Y'],
  [/Y/, 'I'],
  [/IY/, 'I'],
  [/SY/, 'S'],
  [/SY/, 'SH'],
  [/S(?=A)/, 'SY'],
  [/Z/, 'S'],
  [/Z/, 'DZ'],
  [/J/, 'Z'],
  [/J/, 'DJ'],
  [/KH/, 'H'],
  [/H(?=A)/, 'KH'],
  [/F/, 'P'],
  [/P(?=[AI])/, 'F'],
  [/V/, 'F'],
  [/U/, 'OE'],
  [/TT/, 'T'],
  [/SS/, 'S'],
  [/LL/, 'L'],
  [/MM/, 'M'],
  [/NN/, 'N'],
  [/RR/, 'R'],
  [/KK/, 'K'],
  [/T(?=I)/, 'TT'],
  [/K$/, 'Q'],
  [/Q/, 'K'],
  [/C/, 'TJ'],
  [/AI/, 'AE'],
  [/AE/, 'AI'],
  [/IA/, 'IYA'],
  [/UA/, 'UWA'],
  [/AU/, 'AO'],
  [/E/, 'I'],
  [/WATI$/, 'WATY'],
  [/IANI$/, 'IANY'],
  [/RA(?=H)/, 'RO'],
  [/B$/, 'P'],
  [/D$/, 'T'],
  [/OH/, 'UH'],
  [/AA/, 'A'],
]

/** The name as it sounds to the one who writes it down. */
export function misspell(rng: Rng, name: string): string {
  const words = name.split(' ')
  const w = rng.int(words.length)
  const start = rng.int(sounds.length)
  for (let i = 0; i < sounds.length; i++) {
    const [from, to] = sounds[(start + i) % sounds.length]!
    const heard = words[w]!.replace(from, to)
    if (heard !== words[w]) return words.map((word, k) => (k === w ? heard : word)).join(' ')
  }
  return name
}
