import type { Random } from '../model/pairs.ts'
import type { PersonRecord } from '../types.ts'

/** How offices spell; written without looking at the cleaner's tables, and with habits it does not know. */
const habits: [RegExp, string][] = [
  [/^MUHAMMAD /, 'MUH. '],
  [/^MUHAMMAD /, 'M. '],
  [/^MUHAMMAD /, ''],
  [/^MUHAMMAD /, 'MOH '],
  [/^SITI /, 'ST. '],
  [/^SITI /, ''],
  [/^ANDI /, 'A. '],
  [/ABDUL /, 'ABD. '],
  [/U/, 'OE'],
  [/SY/, 'S'],
  [/UDDIN/, 'UDIN'],
  [/AH$/, 'A'],
  [/F/, 'P'],
  [/J/, 'DJ'],
  [/I(?=[AU])/, 'Y'],
  [/AE/, 'AI'],
  [/^(?=.)/, 'HJ. '],
  [/^(?=.)/, 'H. '],
  [/$/, ', S.Pd'],
  [/^(\w+) (\w+)$/, '$1$2'],
  [/^(\w{4,})(\w{4,})$/, '$1 $2'],
  [/ (\w)\w+$/, ' $1'],
  [/ \w+$/, ''],
  [/^(\w+) (\w+)$/, '$2 $1'],
  [/^/, 'PAPA '],
  [/WATI$/, 'WATY'],
  [/KH/, 'CH'],
]

const letters = 'ABCDEFGHIJKLMNOPRSTUWY'

function typo(text: string, random: Random, alphabet: string): string {
  const at = Math.floor(random() * text.length)
  const other = alphabet[Math.floor(random() * alphabet.length)]!
  const dice = random()
  if (dice < 0.5) return text.slice(0, at) + other + text.slice(at + 1)
  if (dice < 0.65) return text.slice(0, at) + text.slice(at + 1)
  if (dice < 0.8) return text.slice(0, at) + other + text.slice(at)
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
}

export function misspell(name: string, random: Random, rate: number): string {
  let text = name
  if (random() < 0.3 * rate) {
    const [pattern, by] = habits[Math.floor(random() * habits.length)]!
    text = text.replace(pattern, by)
  }
  if (random() < 0.08 * rate) text = typo(text, random, letters)
  return text
}

function wrongDate(date: string, random: Random): string | null {
  const [year, month, day] = date.split('-') as [string, string, string]
  const dice = random()
  if (dice < 0.25 && Number(day) <= 12) return `${year}-${day}-${month}`
  if (dice < 0.5) return `${year}-${['01-01', '12-31', '07-01'][Math.floor(random() * 3)]}`
  if (dice < 0.7) return `${year}-${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  if (dice < 0.85) return `${Number(year) + (random() < 0.5 ? 1 : -1)}-${month}-${day === '29' ? '28' : day}`
  return null
}

/** One person as a careless list states them. `relative` is somebody whose NIK may be typed instead. */
export function damage(
  person: PersonRecord,
  relative: PersonRecord,
  random: Random,
  rate: number,
  otherVillage: string,
): PersonRecord {
  const row = { ...person, name: misspell(person.name, random, rate) }
  const dice = random() / rate
  if (dice < 0.06) row.nik = null
  else if (dice < 0.14) {
    row.nik = `${person.nik!.slice(0, 15)}0`
    row.nikDamagedLast = true
  } else if (dice < 0.18) row.nik = typo(person.nik!, random, '0123456789')
  else if (dice < 0.19) row.nik = relative.nik
  else if (dice < 0.195) row.nik = '0000000000000000'
  if (random() < 0.08 * rate) row.birthDate = wrongDate(person.birthDate!, random)
  if (random() < 0.06 * rate) row.village = otherVillage
  if (random() < 0.3) row.mother = null
  else if (row.mother !== null) row.mother = misspell(row.mother, random, rate)
  if (random() < 0.1) row.sex = null
  return row
}
