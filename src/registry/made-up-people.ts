import type { PersonRecord } from '../linkage/index.ts'
import type { GivenRow } from './given-list.ts'

const firsts =
  'Hasan Ruslan Baharuddin Syamsul Jumadil Arifin Kaharuddin Latif Mansyur Nasrun Paharuddin'.split(' ')
const lasts = 'Tahir Beddu Salasa Cangke Lolo Panda Rappe Saleh Gassing Dolle Maulana Wahid Yunus'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

/** Test support: working men of one village, the same at every call, no two of one name and birth date. */
export const madeUpPeople = (count: number): GivenRow[] =>
  Array.from({ length: count }, (_, i) => {
    const [day, month, year] = [(i % 27) + 1, (i % 12) + 1, 60 + (i % 37)]
    return {
      name: `${firsts[i % firsts.length]} ${lasts[i % lasts.length]}`,
      nik: `731601${two(day)}${two(month)}${year}9${String(i).padStart(3, '0')}`,
      birthDate: `19${year}-${two(month)}-${two(day)}`,
      sex: 'L',
      villageCode: '73.16.01.2001',
      motherName: `${lasts[(i * 5) % lasts.length]} ${firsts[(i * 3) % firsts.length]}`,
    }
  })

/** Test support: somebody as the engine sees them, as a row of a list. */
export const rowOf = (person: PersonRecord): GivenRow => ({
  name: person.name,
  nik: person.nik,
  damaged: person.nikDamagedLast,
  birthDate: person.birthDate,
  sex: person.sex,
  villageCode: person.village,
  motherName: person.mother,
})

/** Test support: what a card says of one who paid a year for themselves. */
export const paidCard = {
  segment: 'BPU',
  programmes: ['JKK', 'JKM'],
  payerKind: 'self',
  coveredFrom: '2025-01-01',
  coveredUntil: '2026-01-01',
}
