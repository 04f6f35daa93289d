import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../claims.ts'
import { isoDay } from '../dates.ts'
import type { Person } from '../people/person.ts'
import { createCsv } from './text-file.ts'

/** Who stands behind every row of every file, and what is true of them: the answers, kept beside the files. */
export interface Ledger {
  person(person: Person): void
  row(file: string, sheet: string, row: number, personId: string, errors: string[]): void
  claim(claim: Claim): void
  /** Rows written and errors made, by file. */
  readonly rows: Map<string, number>
  readonly errors: Map<string, Map<string, number>>
  flush(): Promise<void>
  close(): Promise<void>
}

export function openLedger(outDir: string): Ledger {
  const folder = join(outDir, 'truth')
  mkdirSync(folder, { recursive: true })
  const people = createCsv(join(folder, 'people.csv'))
  const rowFile = createCsv(join(folder, 'rows.csv'))
  const claims = createCsv(join(folder, 'claims.csv'))
  const rows = new Map<string, number>()
  const errors = new Map<string, Map<string, number>>()
  people.row([
    'person',
    'name',
    'nik',
    'birth_date',
    'sex',
    'mother',
    'village_code',
    'occupation',
    'role',
    'standing',
    'standing_on',
    'worker',
    'protection',
    'payer',
    'group',
    'segment',
    'cards',
    'on_village_list',
    'on_office_list',
    'trap',
  ])
  rowFile.row(['file', 'sheet', 'row', 'person', 'errors'])
  claims.row(['person', 'programme', 'amount', 'financed_by_regency', 'paid_on'])
  return {
    rows,
    errors,
    person(p) {
      const card = p.memberships[0]
      people.row([
        p.id,
        p.name,
        p.nik,
        isoDay(p.birth),
        p.sex,
        p.mother,
        p.village.code,
        p.occupation.name,
        p.role,
        p.standing,
        p.standingOn ? isoDay(p.standingOn) : '',
        p.worker ? 1 : 0,
        p.protection,
        card?.payer ?? '',
        card?.group ?? '',
        card?.segment ?? '',
        p.memberships.length,
        p.on.village ? 1 : 0,
        p.on.office || p.on.farmers ? 1 : 0,
        p.trap ?? '',
      ])
    },
    row(file, sheet, row, personId, made) {
      rowFile.row([file, sheet, row, personId, made.join(' ')])
      rows.set(file, (rows.get(file) ?? 0) + 1)
      if (made.length === 0) return
      const counts = errors.get(file) ?? new Map<string, number>()
      errors.set(file, counts)
      for (const error of made) counts.set(error, (counts.get(error) ?? 0) + 1)
    },
    claim: ({ person, programme, amount, financed, paidOn }) =>
      void claims.row([person.id, programme, amount, financed ? 1 : 0, isoDay(paidOn)]),
    flush: async () => {
      await Promise.all([people.flush(), rowFile.flush(), claims.flush()])
    },
    close: async () => {
      await Promise.all([people.close(), rowFile.close(), claims.close()])
    },
  }
}
