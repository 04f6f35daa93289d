import { join } from 'node:path'
import { dmyDay } from '../dates.ts'
import { hireClerk } from '../errors/clerk.ts'
import { writeName } from '../errors/names.ts'
import { typeNik } from '../errors/nik.ts'
import { ratesOf } from '../errors/rates.ts'
import type { Person } from '../people/person.ts'
import { createRng, type Rng } from '../random.ts'
import type { OfficeWriter } from './office-writer.ts'
import { createXlsx } from './sink.ts'
import type { BookSetting } from './village-book.ts'

export const answersPath = 'hasil-padanan-dukcapil.xlsx'

/** What Dukcapil answers about the people asked for: the dead, the moved, a sample of the rest. */
export function openRegisterAnswers(setting: BookSetting, outDir: string): OfficeWriter {
  const { seed, ledger } = setting
  const sink = createXlsx(join(outDir, answersPath), 'Hasil')
  sink.title('HASIL PEMADANAN DATA KEPENDUDUKAN', 7)
  sink.title(`DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL ${setting.regency.shortName.toUpperCase()}`, 7)
  sink.header(['NO', 'NIK', 'NAMA LENGKAP', 'TGL LAHIR', 'HASIL', 'TANGGAL PERISTIWA', 'KETERANGAN'])
  let no = 0
  return {
    village(village, people) {
      const rng = createRng(`${seed}:${answersPath}:${village.code}`)
      const clerk = {
        ...hireClerk(rng, 'register', setting.errorScale),
        nik: 'text' as const,
        case: 'upper' as const,
        padsSpaces: false,
      }
      for (const person of people) {
        const answer = answerFor(rng, person)
        if (!answer) continue
        const nik = answer.asTyped ? brokenNik(rng, person.nik) : person.nik
        const name = writeName(rng, clerk, person)
        const on = answer.dated && person.standingOn ? dmyDay(person.standingOn) : null
        const row = sink.row([++no, nik, name.value, dmyDay(person.birth), answer.result, on, answer.note])
        const errors = [name.error, answer.asTyped ? 'nik:digit' : null].filter((error) => error !== null)
        ledger.row(answersPath, sink.sheetName, row, person.id, errors)
      }
    },
    flush: () => sink.flush(),
    close: () => sink.close(),
  }
}

interface Answer {
  result: string
  /** The NIK is repeated as it was asked, wrong. */
  asTyped?: boolean
  dated?: boolean
  note: string | null
}

function answerFor(rng: Rng, person: Person): Answer | null {
  const known = person.on.village || person.on.office || person.on.farmers || person.memberships.length > 0
  if (!known) return null
  const roll = rng.next()
  if (person.standing === 'dead' || person.standing === 'moved') {
    if (roll < 0.02) return null
    if (roll < 0.05) return { result: 'NIK TIDAK DITEMUKAN', asTyped: true, note: null }
    if (person.standing === 'dead') return { result: 'MENINGGAL', dated: true, note: 'Akta kematian terbit' }
    return { result: 'PINDAH KELUAR', dated: true, note: 'SKPWNI' }
  }
  if (roll < 0.06) return { result: 'SESUAI', note: null }
  if (roll < 0.068) return { result: 'NAMA/TGL LAHIR TIDAK SESUAI', note: null }
  if (roll < 0.075) return { result: 'NIK TIDAK DITEMUKAN', asTyped: true, note: null }
  return roll < 0.0755 ? { result: 'GANDA', note: 'Rekam ganda' } : null
}

const onlyDigits = {
  ...ratesOf('village', 1),
  nik: { missing: 0, short: 0, long: 0, digit: 1, relative: 0, number: 0, placeholder: 0 },
}

function brokenNik(rng: Rng, nik: string): string {
  const clerk = {
    careless: false,
    nik: 'text',
    case: 'upper',
    swapsDays: false,
    roundDays: false,
    pulledDay: null,
    padsSpaces: false,
    rates: onlyDigits,
  } as const
  return String(typeNik(rng, clerk, nik, null).value)
}
