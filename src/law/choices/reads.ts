import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { enactedLaw, type Law, lawBook } from '../../rules/index.ts'
import type { ChoicesView } from '../api.ts'

interface Standing {
  kind: 'figure' | 'reading'
  subject: string
  option: string
  reason: string
  chosen_by: string
  chosen_at: Date
}

/** The latest choice of each figure and reading. */
async function standing(db: Db, regencyCode: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select distinct on (kind, subject) kind, subject, option, reason, chosen_by, chosen_at
    from law_choice where regency_code = ${regencyCode}
    order by kind, subject, chosen_at desc, id desc`.execute(db)
  return rows
}

export async function choicesOf(db: Db, regencyCode: string): Promise<ChoicesView> {
  const rows = await standing(db, regencyCode)
  const said = (row: Standing) => ({ by: row.chosen_by, at: row.chosen_at.toISOString(), reason: row.reason })
  return {
    accepted: rows.filter(isAccepted).map((row) => ({ figure: row.subject, ...said(row) })),
    readings: rows
      .filter(({ kind }) => kind === 'reading')
      .map((row) => ({ reading: row.subject, option: row.option, ...said(row) })),
  }
}

/** The law as the regency uses it: as enacted, with its choices. A choice the law book no longer asks for is left out. */
export async function lawOf(db: Db, regencyCode: string): Promise<Law> {
  const rows = await standing(db, regencyCode)
  const accepted = rows.filter(isAccepted).map(({ subject }) => subject)
  // The default chosen is the default: the law, and with it the hash of an assessment, is the same.
  const readings = rows.filter(({ kind, subject, option }) => {
    const reading = kind === 'reading' ? lawBook.readings.get(subject) : undefined
    return reading && option in reading.options && option !== reading.default
  })
  return {
    ...enactedLaw,
    accepted: new Set(accepted.filter((id) => lawBook.figures.has(id))),
    readings: new Map(readings.map(({ subject, option }) => [subject, option])),
  }
}

const isAccepted = ({ kind, option }: Standing) => kind === 'figure' && option === 'accepted'
