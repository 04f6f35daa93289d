import { dmyDay, monthText } from '../dates.ts'
import { enterBirth } from '../errors/births.ts'
import { type Clerk, hireClerk } from '../errors/clerk.ts'
import { mistype } from '../errors/letters.ts'
import { writeName } from '../errors/names.ts'
import { typeNik } from '../errors/nik.ts'
import type { Membership, Person } from '../people/person.ts'
import { createRng, type Rng } from '../random.ts'
import type { Village } from '../villages.ts'
import type { Ledger } from './ledger.ts'
import { type CsvFile, createCsv } from './text-file.ts'

const participantHeader = [
  'NO',
  'KPJ',
  'NIK',
  'NAMA_LENGKAP',
  'TGL_LAHIR',
  'JENIS_KELAMIN',
  'NAMA_IBU_KANDUNG',
  'DESA_KELURAHAN',
  'KECAMATAN',
  'SEGMEN',
  'PROGRAM',
  'SUMBER_IURAN',
  'NPP',
  'NAMA_PEMBERI_KERJA',
  'KELOMPOK',
  'BLTH_AWAL',
  'BLTH_AKHIR',
  'STATUS',
]

const payerWords = { regency: 'PEMDA', employer: 'PEMBERI KERJA', self: 'MANDIRI', project: 'PROYEK' }

export interface ParticipantList {
  village(village: Village, people: Person[]): void
  flush(): Promise<void>
  close(): Promise<void>
}

/** The participant list of BPJS Ketenagakerjaan: a row a card. Several cards of one person carry one checked NIK. */
export function openParticipantList(setting: {
  path: string
  file: string
  seed: number
  errorScale: number
  now: number
  ledger: Ledger
  villages: readonly Village[]
}): ParticipantList {
  const csv: CsvFile = createCsv(setting.path, { windows: true })
  csv.row(participantHeader)
  let number = 0
  return {
    village(village, people) {
      const rng = createRng(`${setting.seed}:participants:${village.code}`)
      const clerk: Clerk = {
        ...hireClerk(rng, 'participants', setting.errorScale),
        nik: 'text',
        case: 'upper',
        swapsDays: false,
        pulledDay: null,
        padsSpaces: false,
      }
      const moves = createRng(`${setting.seed}:addresses:${village.code}`)
      const cards = people.flatMap((person) => {
        const identity = identify(rng, clerk, person)
        const home = oldAddress(moves, setting.villages, village, clerk.rates.oldAddress)
        return person.memberships.map((card) => ({ person, card, identity, home }))
      })
      for (const { person, card, identity, home } of rng.shuffle(cards)) {
        const { values, errors } = describe(rng, clerk, person, home, card, identity, setting.now)
        const row = csv.row([++number, ...values])
        setting.ledger.row(setting.file, '', row, person.id, [...identity.errors, ...errors])
      }
    },
    flush: () => csv.flush(),
    close: () => csv.close(),
  }
}

interface Identity {
  nik: string
  birth: string
  errors: string[]
}

/** Number and birth date as BPJS holds them. Only people with one card are held under a wrong number or date. */
function identify(rng: Rng, clerk: Clerk, person: Person): Identity {
  if (person.memberships.length > 1) return { nik: person.nik, birth: dmyDay(person.birth), errors: [] }
  const { value: nik, error: nikError } = typeNik(rng, clerk, person.nik, differentRelative(rng, person))
  const { value: birth, error: birthError } = enterBirth(rng, clerk, person.birth)
  const borrowed = nikError === 'nik:relative'
  return {
    nik: nikError === 'nik:missing' ? '' : String(nik ?? ''),
    birth: borrowed || birth === null || typeof birth === 'string' ? dmyDay(person.birth) : dmyDay(birth),
    errors: [nikError, borrowed ? null : birthError].filter((error) => error !== null),
  }
}

/** A relative with one card whose name and birth date differ: two people then stand under one NIK, and can be told apart. */
function differentRelative(rng: Rng, person: Person): string | null {
  const first = person.name.split(' ').at(-1)
  const others = person.household.members.filter(
    (member) =>
      member.nik !== person.nik &&
      member.birth.y !== person.birth.y &&
      member.name.split(' ').at(-1) !== first,
  )
  return others.length > 0 ? rng.pick(others).nik : null
}

/** Where the card says its owner lives: people move within the regency and tell nobody. */
function oldAddress(rng: Rng, villages: readonly Village[], village: Village, rate: number): Village {
  if (!rng.chance(rate)) return village
  const near = villages.filter(({ district }) => district.code === village.district.code)
  return rng.pick(rng.chance(0.6) ? near : villages)
}

function describe(
  rng: Rng,
  clerk: Clerk,
  person: Person,
  home: Village,
  card: Membership,
  identity: Identity,
  now: number,
) {
  const name = writeName(rng, clerk, person)
  const wrongSex = rng.chance(clerk.rates.sexWrong)
  const mother = rng.chance(clerk.rates.mother.missing)
    ? ''
    : rng.chance(clerk.rates.mother.typing)
      ? mistype(rng, person.mother)
      : person.mother
  const addressed = !rng.chance(card.segment === 'JAKON' ? 0.3 : 0.06)
  const active = card.last >= now
  const status =
    active || (now - card.last <= 3 && rng.chance(0.5))
      ? 'AKTIF'
      : now - card.last <= 3
        ? 'MENUNGGAK'
        : 'NON AKTIF'
  return {
    values: [
      card.kpj,
      identity.nik,
      name.value.toUpperCase(),
      identity.birth,
      wrongSex === (person.sex === 'L') ? 'P' : 'L',
      mother,
      addressed ? home.name.toUpperCase() : '',
      addressed ? home.district.name.toUpperCase() : '',
      card.segment,
      card.programmes,
      payerWords[card.payer],
      card.payerNumber,
      card.payerName,
      groupWord(card),
      monthText(card.first),
      monthText(card.last),
      status,
    ],
    errors: [
      name.error,
      wrongSex ? 'sex:wrong' : null,
      addressed && home !== person.village ? 'village:old' : null,
    ].filter((error) => error !== null),
  }
}

const groupWord = (card: Membership) => card.group?.replace('-', ' ').toUpperCase() ?? ''
