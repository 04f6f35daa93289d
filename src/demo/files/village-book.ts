import type { Day } from '../dates.ts'
import { hireClerk } from '../errors/clerk.ts'
import type { Person } from '../people/person.ts'
import { createRng, type Rng } from '../random.ts'
import type { District, Regency, Village } from '../villages.ts'
import { placeAndDate, styleDate } from './date-style.ts'
import { exchangedNumbers } from './exchanged-numbers.ts'
import { type Form, fillForm } from './form.ts'
import { type Field, type Layout, layouts } from './layouts.ts'
import type { Ledger } from './ledger.ts'
import { workOf } from './occupation-words.ts'
import { writeFoot, writeHead } from './village-head.ts'
import { writeVillage } from './village-names.ts'
import { type CellValue, createWorkbook, type Sheet } from './workbook.ts'

export interface VillageBook {
  village(village: Village, people: Person[]): void
  close(): Promise<void>
}

export interface BookSetting {
  regency: Regency
  seed: number
  errorScale: number
  asOf: Day
  ledger: Ledger
}

/** The workbook a kecamatan sends: the workers of all its villages, each village typed by its own clerk. */
export function openVillageBook(
  setting: BookSetting,
  district: District,
  path: string,
  file: string,
): VillageBook {
  const { regency, seed, errorScale, ledger } = setting
  const layout = layouts[regency.districts.indexOf(district) % layouts.length]!
  const book = createWorkbook(path)
  const label = createRng(`${seed}:book:${district.code}`)
  let sheet: Sheet | undefined
  let number = 0
  const used = new Set<string>()
  const open = (name: string, village?: Village) => {
    const free = used.has(name) ? `${name.slice(0, 27)} (${used.size})` : name
    used.add(free)
    sheet = book.sheet(free)
    writeHead(sheet, layout, regency, district, setting.asOf, village)
    return sheet
  }
  return {
    village(village, people) {
      const rng = createRng(`${seed}:list:${village.code}`)
      const clerk = hireClerk(rng, 'village', errorScale)
      const name = writeVillage(label, village, layout.villages)
      if (layout.arrangement === 'sheets') {
        sheet?.done()
        open(name.slice(0, 31).replaceAll(/[/?*[\]:\\]/g, ' '), village)
        number = 0
      } else sheet ??= open('Data Pekerja')
      const page = sheet!
      if (layout.arrangement === 'sections')
        page.title(sectionTitle(layout, village, name), layout.columns.length)
      const numberOf = exchangedNumbers(
        createRng(`${seed}:exchanged:${village.code}`),
        people,
        clerk.rates.nikRow,
      )
      const repeated = people.filter(() => rng.chance(clerk.rates.twice))
      for (const person of [...orderOf(rng, people), ...repeated]) {
        const form = fillForm(rng, clerk, person, numberOf(person))
        const line = { rng, layout, person, form, no: ++number, villageName: name, careless: clerk.careless }
        const row = page.row(layout.columns.map(([field]) => cellOf(line, field)))
        ledger.row(file, page.name, row, person.id, shownErrors(layout, form))
      }
    },
    async close() {
      if (layout.footer && sheet) writeFoot(sheet, district, number)
      await book.close()
    },
  }
}

function sectionTitle(layout: Layout, village: Village, name: string): string {
  return layout.villages === 'with-kind' ? name : `${village.kind.toUpperCase()} : ${name}`
}

/** Some villages are written house by house, others as people came. */
function orderOf(rng: Rng, people: Person[]): Person[] {
  return rng.chance(0.5) ? people : rng.shuffle(people)
}

interface Line {
  rng: Rng
  layout: Layout
  person: Person
  form: Form
  no: number
  villageName: string
  careless: boolean
}

function cellOf({ rng, layout, person, form, no, villageName, careless }: Line, field: Field): CellValue {
  switch (field) {
    case 'no':
      return no
    case 'name':
      return form.name
    case 'nik':
      return form.nik
    case 'kk':
      return rng.chance(0.1) ? null : person.household.kk
    case 'birth':
      return styleDate(rng, layout.dates, form.birth)
    case 'birthPlace':
      return person.birthPlace
    case 'placeAndDate':
      return placeAndDate(rng, layout.dates, person.birthPlace, form.birth)
    case 'sex':
      return layout.sexes[form.sex === 'L' ? 0 : 1]
    case 'male':
      return form.sex === 'L' ? '√' : null
    case 'female':
      return form.sex === 'P' ? '√' : null
    case 'rtRw':
      return `00${person.rt}/001`
    case 'mother':
      return form.mother
    case 'hamlet':
      return person.hamlet
    case 'rt':
      return `00${person.rt}`
    case 'village':
      return villageName
    case 'district':
      return person.village.district.name
    case 'occupation':
      return workOf(rng, person, careless)
    case 'phone':
      return rng.chance(0.5) ? person.phone : null
    case 'note':
      return rng.chance(0.03) ? rng.pick(['sudah BPJS', 'belum BPJS', 'merantau', '?']) : null
  }
}

const fieldsOf: Record<string, Field[]> = {
  mother: ['mother'],
  sex: ['sex', 'male'],
  birth: ['birth', 'placeAndDate'],
}

function shownErrors(layout: Layout, form: Form): string[] {
  const shown = new Set(layout.columns.map(([field]) => field))
  return form.errors.filter((error) =>
    (fieldsOf[error.split(':')[0]!] ?? ['name']).some((field) => shown.has(field)),
  )
}
