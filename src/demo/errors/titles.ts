import type { Rng } from '../random.ts'

/** How the first name of many is cut short; some of these no list of abbreviations will hold. */
const shapes: [RegExp, readonly string[]][] = [
  [
    /^MUHAMMAD /,
    [
      'MUH. ',
      'MUH ',
      'M. ',
      'MUHAMAD ',
      'MOH. ',
      'MOHAMMAD ',
      'MUHAMMADE ',
      'MHD. ',
      'MUHD ',
      'MUCHAMMAD ',
      '',
    ],
  ],
  [/^MUH\. /, ['MUH ', 'MUHAMMAD ', 'M. ', 'MOH ', 'MUH.', 'MHMD ', 'MUH, ', '']],
  [/^ABDUL /, ['ABD. ', 'ABD ', 'AB. ', 'ABDULL ', 'A. ', 'ABDUL', 'ABD.']],
  [/^SITTI /, ['ST. ', 'SITI ', 'ST ', 'STI. ', 'SITTI', '']],
  [/^ANDI /, ['A. ', 'ANDI. ', 'A ', 'AND. ', '']],
  [/^NUR /, ['NUR', 'NR. ', 'N. ', 'NOOR ']],
]

/** The front of the name written another way; names without such a front stay as they are. */
export function retitle(rng: Rng, name: string): string {
  for (const [front, ways] of shapes) if (front.test(name)) return name.replace(front, rng.pick(ways))
  return name
}

const degrees = [
  'S.Pd',
  'S.Pd.I',
  'SE',
  'S.Kom',
  'A.Md.Keb',
  'S.Kep',
  'S.Sos',
  'S.Ag',
  'A.Md',
  'S.Kep., Ns',
  'S.P',
  'S.H',
  'S.K.M',
]

export function addDegree(rng: Rng, name: string): string {
  return name + rng.pick([', ', ' ', ',', ' , ']) + rng.pick(degrees)
}
