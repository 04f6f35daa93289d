import { join } from 'node:path'
import { isoDay } from '../dates.ts'
import type { TwinFile } from '../manifest.ts'
import type { Person } from '../people/person.ts'
import type { World } from '../people/populate.ts'
import type { District, Village } from '../villages.ts'
import { newHiresPath, openNewHires } from './new-hires.ts'
import { officeLists } from './office-lists.ts'
import { openOfficeList } from './office-writer.ts'
import { writeOpensid } from './opensid.ts'
import { openParticipantList } from './participants.ts'
import { answersPath, openRegisterAnswers } from './register-answers.ts'
import { type BookSetting, openVillageBook, type VillageBook } from './village-book.ts'

export interface SenderSetting extends BookSetting {
  outDir: string
  world: World
}

type Sent = Omit<TwinFile, 'rows' | 'errors'>

export interface Senders {
  /** People of working age, and those of the families who do not work. */
  village(village: Village, people: Person[], others: Person[]): Promise<void>
  /** The files, in the order to load them. */
  close(): Promise<Sent[]>
}

/** All offices that send a file; each takes from a village the people it knows. */
export function openSenders(setting: SenderSetting): Senders {
  const { regency, outDir, world } = setting
  const asOf = isoDay(setting.asOf)
  const sent: Sent[] = []
  let book: { district: District; writer: VillageBook } | undefined
  const lists = officeLists(`${regency.kind} ${regency.shortName}`, setting.asOf)
  const offices = lists.map((list) => openOfficeList(list, setting, outDir))
  const participants = openParticipantList({
    villages: setting.regency.villages,
    ...setting,
    path: join(outDir, participantsPath),
    file: participantsPath,
    now: world.now,
  })
  const answers = openRegisterAnswers(setting, outDir)
  const hires = openNewHires(setting, outDir)
  const running = [...offices, hires, participants, answers]
  return {
    async village(village, people, others) {
      if (book?.district !== village.district) {
        await book?.writer.close()
        const file = bookFile(village.district, asOf)
        sent.push(file)
        const writer = openVillageBook(setting, village.district, join(outDir, file.path), file.path)
        book = { district: village.district, writer }
      }
      book.writer.village(
        village,
        people.filter((person) => person.on.village),
      )
      for (const writer of running) writer.village(village, people)
      if (world.registers.has(village)) {
        const file = opensidFile(village, asOf, sent.some((one) => one.kind === 'opensid') ? 'xlsx' : 'csv')
        sent.push(file)
        await writeOpensid(setting, join(outDir, file.path), file.path, village, [...people, ...others])
      }
      for (const writer of running) await writer.flush()
    },
    async close() {
      await book?.writer.close()
      for (const writer of running) await writer.close()
      const office = lists.map(({ path, office, officeKind, listName, groupCode }) => ({
        path,
        kind: 'office-workers' as const,
        office,
        officeKind,
        listName,
        asOf,
        ...(groupCode ? { groupCode } : {}),
      }))
      return [
        ...sent.filter((file) => file.kind === 'village-workers'),
        ...office,
        ...sent.filter((file) => file.kind === 'opensid'),
        ...closing(regency.shortName, asOf),
      ]
    },
  }
}

const participantsPath = 'bpjs-peserta.csv'

function bookFile(district: District, asOf: string): Sent {
  return {
    path: `pekerja-kec-${slug(district.name)}.xlsx`,
    kind: 'village-workers',
    office: `Kecamatan ${district.name}`,
    officeKind: 'district',
    listName: `Data pekerja Kecamatan ${district.name}`,
    asOf,
  }
}

function opensidFile(village: Village, asOf: string, format: 'csv' | 'xlsx'): Sent {
  const kind = village.kind === 'desa' ? 'Desa' : 'Kelurahan'
  return {
    path: `opensid-${slug(village.name)}.${format}`,
    kind: 'opensid',
    office: `${kind} ${village.name}, ${village.district.name}`,
    officeKind: 'village',
    listName: `Penduduk ${kind} ${village.name}`,
    asOf,
  }
}

function closing(regencyName: string, asOf: string): Sent[] {
  return [
    {
      path: newHiresPath,
      kind: 'sipp-new',
      office: 'PT Massenrempulu Agro',
      officeKind: 'employer',
      listName: 'Tenaga kerja baru',
      asOf,
    },
    {
      path: participantsPath,
      kind: 'participants',
      office: `BPJS Ketenagakerjaan ${regencyName}`,
      officeKind: 'bpjs',
      listName: 'Daftar peserta',
      asOf,
    },
    {
      path: answersPath,
      kind: 'dukcapil',
      office: 'Dinas Kependudukan dan Pencatatan Sipil',
      officeKind: 'dukcapil',
      listName: 'Hasil pemadanan',
      asOf,
    },
  ]
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
