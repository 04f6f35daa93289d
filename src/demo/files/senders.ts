import { join } from 'node:path'
import { isoDay } from '../dates.ts'
import type { TwinFile } from '../manifest.ts'
import type { Person } from '../people/person.ts'
import type { World } from '../people/populate.ts'
import type { District, Village } from '../villages.ts'
import { openParticipantList } from './participants.ts'
import { type BookSetting, openVillageBook, type VillageBook } from './village-book.ts'

export interface SenderSetting extends BookSetting {
  outDir: string
  world: World
}

type Sent = Omit<TwinFile, 'rows' | 'errors'>

export interface Senders {
  village(village: Village, people: Person[]): Promise<void>
  /** The files, in the order to load them. */
  close(): Promise<Sent[]>
}

/** All offices that send a file; each takes from a village the people it knows. */
export function openSenders(setting: SenderSetting): Senders {
  const { regency, outDir, world } = setting
  const asOf = isoDay(setting.asOf)
  const books: Sent[] = []
  let book: { district: District; writer: VillageBook } | undefined
  const participants = openParticipantList({
    ...setting,
    path: join(outDir, 'bpjs-peserta.csv'),
    file: 'bpjs-peserta.csv',
    now: world.now,
  })
  const openBook = (district: District) => {
    const path = `pekerja-kec-${slug(district.name)}.xlsx`
    books.push({
      path,
      kind: 'village-workers',
      office: `Kecamatan ${district.name}`,
      officeKind: 'district',
      listName: `Data pekerja Kecamatan ${district.name}`,
      asOf,
    })
    return { district, writer: openVillageBook(setting, district, join(outDir, path), path) }
  }
  return {
    async village(village, people) {
      if (book?.district !== village.district) {
        await book?.writer.close()
        book = openBook(village.district)
      }
      book.writer.village(
        village,
        people.filter((person) => person.on.village),
      )
      participants.village(village, people)
      await participants.flush()
    },
    async close() {
      await book?.writer.close()
      await participants.close()
      const list: Sent = {
        path: 'bpjs-peserta.csv',
        kind: 'participants',
        office: `BPJS Ketenagakerjaan ${regency.shortName}`,
        officeKind: 'bpjs',
        listName: 'Daftar peserta',
        asOf,
      }
      return [...books, list]
    },
  }
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
