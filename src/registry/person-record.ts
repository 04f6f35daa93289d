import type { PersonRecord } from '../linkage/index.ts'

/** What a row of a person says of who they are. */
interface Identity {
  id: string
  nikStatus: string
  name: string
  birthDate: string | null
  sex: 'L' | 'P' | null
  villageCode: string | null
  motherName: string | null
}
/** As the tables keep it. */
export interface SealedPerson extends Identity {
  nikSealed: Buffer | null
}

/** Opens a sealed NIK; what it returns must stay in memory. */
export type OpenNik = (sealed: Buffer) => string

/** A row as the engine sees it. */
export function personRecord(row: Identity & { nik: string | null }): PersonRecord {
  return {
    key: row.id,
    nik: row.nik,
    nikDamagedLast: row.nikStatus === 'damaged-last-digit',
    name: row.name,
    birthDate: row.birthDate,
    sex: row.sex,
    village: row.villageCode,
    mother: row.motherName,
  }
}

/** A sealed row as the engine sees it. */
export const openPerson = (row: SealedPerson, openNik: OpenNik): PersonRecord =>
  personRecord({ ...row, nik: row.nikSealed && openNik(row.nikSealed) })
