import { type RawBuilder, sql } from 'kysely'
import type { CountFigureId, FigureCatalogueView, FigureId, FigureValues } from './api.ts'
import { derivedFigures, listsSource, type Words } from './derived-figures.ts'
import { basisPoints } from './percent.ts'

/** A number of people: which rows of coverage_person it counts, and the column of coverage_cell that holds its sums. */
export interface CountFigure {
  id: CountFigureId
  column: string
  rows: RawBuilder<boolean>
  name: Words
  definition: Words
}

const active = sql<boolean>`protection = 'active'`
const uncovered = sql<boolean>`standing = 'present' and protection <> 'active'`
const universe = sql<boolean>`(protection = 'active' or standing = 'present')`

/** Each number of a screen, declared once: roll-up, totals, rows, catalogue and command line all read this. */
export const countFigures: readonly CountFigure[] = [
  {
    id: 'universe',
    column: 'universe',
    rows: universe,
    name: { id: 'Semesta pekerja', en: 'Universe of workers' },
    definition: {
      id: 'Orang yang terlindungi, ditambah pekerja di daftar kabupaten yang masih hidup, tinggal di sini, dan bukan ASN/TNI/Polri. Peserta lama yang tidak ada di daftar mana pun tidak dihitung.',
      en: 'People who are protected, plus workers on the lists of the regency who are alive, live here and are not civil servants, soldiers or police. Former participants on no list are not counted.',
    },
  },
  {
    id: 'active',
    column: 'active',
    rows: active,
    name: { id: 'Peserta aktif', en: 'Active participants' },
    definition: {
      id: 'Orang di daftar peserta BPJS Ketenagakerjaan yang iurannya lunas sampai hari itu. Satu orang dihitung sekali, berapa pun kartunya.',
      en: 'People on the participant list of BPJS Ketenagakerjaan whose contributions are paid up to that day. A person counts once, whatever the number of cards.',
    },
  },
  {
    id: 'uncovered',
    column: 'uncovered',
    rows: uncovered,
    name: { id: 'Belum terlindungi', en: 'Not protected' },
    definition: {
      id: 'Semesta dikurangi peserta aktif: menunggak, berhenti, belum pernah terdaftar, dan yang masih perlu diperiksa.',
      en: 'The universe less the active participants: in arrears, lapsed, never registered, and still to be reviewed.',
    },
  },
  {
    id: 'financedByRegency',
    column: 'financed',
    rows: sql`protection = 'active' and financed`,
    name: { id: 'Dibiayai Pemda', en: 'Financed by the regency' },
    definition: {
      id: 'Peserta aktif yang iurannya dibayar dari APBD kabupaten pada paling sedikit satu kepesertaan aktif.',
      en: 'Active participants with at least one active membership paid from the budget of the regency (APBD).',
    },
  },
  {
    id: 'toReview',
    column: 'to_review',
    rows: sql`standing = 'present' and protection = 'review'`,
    name: { id: 'Perlu diperiksa', en: 'To be reviewed' },
    definition: {
      id: 'Pekerja yang mungkin sama dengan seorang peserta, tetapi belum diputuskan petugas. Dihitung belum terlindungi.',
      en: 'Workers who may be a participant, which a person has not yet decided. Counted as not protected.',
    },
  },
  {
    id: 'arrears',
    column: 'arrears',
    rows: sql`standing = 'present' and protection = 'arrears'`,
    name: { id: 'Menunggak 1–3 bulan', en: 'In arrears, 1–3 months' },
    definition: {
      id: 'Belum terlindungi; bulan lunas terakhir berakhir 1 sampai 3 bulan sebelum bulan itu. Status perlu konfirmasi cabang.',
      en: 'Not protected; the last paid month ended 1 to 3 months before that month. The branch must confirm the state.',
    },
  },
  {
    id: 'lapsed',
    column: 'lapsed',
    rows: sql`standing = 'present' and protection = 'lapsed'`,
    name: { id: 'Berhenti', en: 'Lapsed' },
    definition: {
      id: 'Belum terlindungi; pernah menjadi peserta, tetapi bulan lunas terakhir lebih dari 3 bulan yang lalu.',
      en: 'Not protected; was a participant, but the last paid month is more than 3 months ago.',
    },
  },
  {
    id: 'never',
    column: 'never',
    rows: sql`standing = 'present' and protection = 'none'`,
    name: { id: 'Belum pernah terdaftar', en: 'Never registered' },
    definition: {
      id: 'Belum terlindungi; tidak ditemukan di daftar peserta.',
      en: 'Not protected; not found on the participant list.',
    },
  },
  {
    id: 'withoutValidNik',
    column: 'without_valid_nik',
    rows: sql`${universe} and not nik_valid`,
    name: { id: 'Tanpa NIK yang benar', en: 'Without a valid NIK' },
    definition: {
      id: 'Orang dalam semesta yang NIK-nya kosong, salah, atau rusak di semua daftar.',
      en: 'People in the universe whose NIK is missing, wrong or damaged on every list.',
    },
  },
  {
    id: 'dead',
    column: 'dead',
    rows: sql`worker_id is not null and standing = 'dead' and protection <> 'active'`,
    name: { id: 'Meninggal', en: 'Dead' },
    definition: {
      id: 'Orang di daftar pekerja yang sudah meninggal menurut Dukcapil, daftar lain, atau laporan yang dikonfirmasi petugas, dan tidak aktif; di luar semesta.',
      en: 'People on the worker lists who have died according to Dukcapil, another list, or a report an officer confirmed, and are not active; outside the universe.',
    },
  },
  {
    id: 'moved',
    column: 'moved',
    rows: sql`worker_id is not null and standing = 'moved' and protection <> 'active'`,
    name: { id: 'Pindah', en: 'Moved away' },
    definition: {
      id: 'Orang di daftar pekerja yang menurut Dukcapil sudah pindah dan tidak aktif; di luar semesta.',
      en: 'People on the worker lists who have moved away according to Dukcapil and are not active; outside the universe.',
    },
  },
  {
    id: 'asn',
    column: 'asn',
    rows: sql`standing = 'asn'`,
    name: { id: 'ASN/TNI/Polri', en: 'Civil servants, soldiers, police' },
    definition: {
      id: 'Orang di daftar pekerja yang ternyata PNS, PPPK, TNI atau Polri; mereka dilindungi Taspen atau Asabri.',
      en: 'People on the worker lists who turn out to be civil servants, soldiers or police; Taspen or Asabri protects them.',
    },
  },
  {
    id: 'activeDead',
    column: 'active_dead',
    rows: sql`protection = 'active' and standing = 'dead'`,
    name: { id: 'Aktif tetapi meninggal', en: 'Active but dead' },
    definition: {
      id: 'Peserta aktif yang sudah meninggal menurut Dukcapil, daftar lain, atau laporan yang dikonfirmasi petugas: hentikan iuran, periksa hak ahli waris.',
      en: 'Active participants who have died according to Dukcapil, another list, or a report an officer confirmed: stop paying, check what the heirs are owed.',
    },
  },
  {
    id: 'activeMoved',
    column: 'active_moved',
    rows: sql`protection = 'active' and standing = 'moved'`,
    name: { id: 'Aktif tetapi pindah', en: 'Active but moved away' },
    definition: {
      id: 'Peserta aktif yang menurut Dukcapil sudah pindah dari kabupaten.',
      en: 'Active participants who have moved away from the regency according to Dukcapil.',
    },
  },
  {
    id: 'activeNotOnLists',
    column: 'active_not_on_lists',
    rows: sql`protection = 'active' and worker_id is null and standing = 'present'`,
    name: { id: 'Aktif, tidak ada di daftar', en: 'Active, on no list' },
    definition: {
      id: 'Peserta aktif yang tidak ditemukan di daftar pekerja mana pun; yang meninggal atau pindah dihitung tersendiri.',
      en: 'Active participants found on no worker list; those who died or moved away are counted apart.',
    },
  },
]

const byId = new Map(countFigures.map((figure) => [figure.id, figure]))
export const figureOf = (id: CountFigureId): CountFigure => byId.get(id)!

/** SELECT list that sums the cells, one column a figure, named by figure id. */
export const sums = sql.join(
  countFigures.map((f) => sql`coalesce(sum(${sql.ref(f.column)}), 0)::integer as ${sql.ref(f.id)}`),
)

/** All figures from the counts; the one figure that is no count is derived here and nowhere else. */
export function valuesOf(counts: Record<CountFigureId, number>): FigureValues {
  const values = {} as FigureValues
  for (const figure of countFigures) values[figure.id] = counts[figure.id]
  values.coveragePercent = basisPoints(values.active, values.universe) ?? 0
  return values
}

const coveragePercent = {
  id: 'coveragePercent' as const satisfies FigureId,
  name: { id: 'Cakupan', en: 'Coverage' },
  definition: {
    id: 'Peserta aktif dibagi semesta pekerja, dalam persen.',
    en: 'Active participants divided by the universe of workers, in percent.',
  },
  unit: 'basis-points' as const,
  source: listsSource,
  hasRows: false,
}

export const catalogue: FigureCatalogueView = [
  ...countFigures.map(({ id, name, definition }) => ({
    id,
    name,
    definition,
    unit: 'people' as const,
    source: listsSource,
    hasRows: true,
  })),
  coveragePercent,
  ...derivedFigures,
]
