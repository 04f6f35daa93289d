import { sql } from 'kysely'
import type { Secrets } from '../crypto.ts'
import type { Db } from '../db/index.ts'
import type { Vault } from '../vault.ts'
import { places } from './places.ts'

export interface KeyVerdict {
  ok: boolean
  /** Sealed values that were opened, and fingerprints held against them. */
  values: number
  files: number
  /** Where something does not open or does not fit: table.column or files, and how many. */
  wrong: { place: string; count: number }[]
}

const atOnce = 5000

/** Opens every sealed value and reads every file to its end with this key; each NIK is held against its fingerprint. */
export async function verifyKey(
  db: Db,
  vault: Vault,
  secrets: Secrets,
  told: (done: number) => void = () => undefined,
): Promise<KeyVerdict> {
  const verdict: KeyVerdict = { ok: true, values: 0, files: 0, wrong: [] }
  const fault = (place: string) => {
    verdict.ok = false
    const known = verdict.wrong.find((one) => one.place === place)
    if (known) known.count += 1
    else verdict.wrong.push({ place, count: 1 })
  }
  for (const { table, columns } of places) {
    const sealed = Object.keys(columns).filter((name) => columns[name]!.is === 'sealed')
    if (sealed.length === 0) continue
    const indexed = 'nik_index' in columns
    const wanted = sql.join([...sealed, ...(indexed ? ['nik_index'] : [])].map((name) => sql.ref(name)))
    const query = sql<Record<string, unknown>>`select ${wanted} from ${sql.table(table)}`.compile(db)
    for await (const page of db.getExecutor().stream<Record<string, unknown>>(query, atOnce)) {
      for (const row of page.rows)
        for (const name of sealed) {
          if (row[name] === null) continue
          verdict.values += 1
          const text = openOr(secrets, row[name] as Buffer)
          if (text === undefined) fault(`${table}.${name}`)
          else if (name === 'nik_sealed' && row.nik_index && secrets.nikIndex(text) !== row.nik_index)
            fault(`${table}.nik_index`)
        }
      told(page.rows.length)
    }
  }
  for (const name of await vault.list()) {
    verdict.files += 1
    try {
      for await (const _chunk of vault.read(name));
    } catch {
      fault('files')
    }
    told(1)
  }
  return verdict
}

function openOr(secrets: Secrets, sealed: Buffer): string | undefined {
  try {
    return secrets.open(sealed)
  } catch {
    return undefined
  }
}
