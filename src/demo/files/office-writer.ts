import { join } from 'node:path'
import { type Clerk, hireClerk } from '../errors/clerk.ts'
import type { Person } from '../people/person.ts'
import { createRng } from '../random.ts'
import type { Village } from '../villages.ts'
import { fillForm } from './form.ts'
import type { OfficeList } from './office-lists.ts'
import type { BookSetting } from './village-book.ts'
import { type VillageStyle, writeVillage } from './village-names.ts'

export interface OfficeWriter {
  village(village: Village, people: Person[]): void
  flush(): Promise<void>
  close(): Promise<void>
}

const styles: VillageStyle[] = ['plain', 'upper', 'short-kind']

/** One list of one office over the whole regency; a clerk types a kecamatan. */
export function openOfficeList(list: OfficeList, setting: BookSetting, outDir: string): OfficeWriter {
  const { seed, errorScale, ledger } = setting
  const sink = list.open(join(outDir, list.path))
  for (const title of list.titles) sink.title(title, list.columns.length)
  if (list.titles.length > 1) sink.blank()
  sink.header(list.columns.map(([label]) => label))
  const clerks = new Map<string, Clerk>()
  const style = createRng(`${seed}:${list.path}`).pick(styles)
  let no = 0
  return {
    village(village, people) {
      const rng = createRng(`${seed}:${list.path}:${village.code}`)
      const clerk = clerks.get(village.district.code) ?? hireClerk(rng, 'office', errorScale)
      clerks.set(village.district.code, clerk)
      const villageName = writeVillage(rng, village, style)
      const known = rng.shuffle(people.filter((person) => list.takes(person)))
      const repeated = known.filter(() => rng.chance(clerk.rates.twice))
      for (const person of [...known, ...repeated]) {
        const form = fillForm(rng, clerk, person)
        const line = { rng, person, form, no: ++no, villageName }
        const row = sink.row(list.columns.map(([, value]) => value(line)))
        const errors = form.errors.filter((error) => list.shows.includes(error.split(':')[0]!))
        ledger.row(list.path, sink.sheetName, row, person.id, errors)
      }
    },
    flush: () => sink.flush(),
    close: () => sink.close(),
  }
}
