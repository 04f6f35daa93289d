import { v7 } from 'uuid'
import { enterEntry, openSource, setTariff } from '../../financing/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { FundedGroup } from '../../rules/index.ts'

export interface TwinSource {
  id: string
  kind: 'apbd-kabupaten' | 'add' | 'dana-desa' | 'baznas'
  name: string
  office: string
  groups: FundedGroup[]
  ceiling: number
}

/** Who pays whom in the twin; money enough for each year, with a little left. */
export const twinSources = (): TwinSource[] => [
  source(
    'apbd-kabupaten',
    'APBD Dinas Tenaga Kerja',
    'Dinas Tenaga Kerja',
    ['non-asn', 'rentan'],
    2_400_000_000,
  ),
  source('add', 'ADD perangkat desa', 'DPMPD', ['perangkat-desa'], 600_000_000),
  source('dana-desa', 'Dana desa kader', 'DPMPD', ['kader'], 500_000_000),
  source('baznas', 'Baznas petugas keagamaan', 'Bagian Kesra', ['keagamaan'], 220_000_000),
]
const source = (
  kind: TwinSource['kind'],
  name: string,
  office: string,
  groups: FundedGroup[],
  ceiling: number,
): TwinSource => ({ id: v7(), kind, name, office, groups, ceiling })

const tariffs: [FundedGroup, number][] = [
  ['non-asn', 16_800],
  ['perangkat-desa', 16_800],
  ['kader', 16_800],
  ['rentan', 16_800],
  ['keagamaan', 5_400],
]

/** Opens the sources, enters their ceilings, and sets the tariffs as Enrekang has them (reference §5.6). */
export async function openSources(
  db: Db,
  regencyCode: string,
  years: readonly number[],
): Promise<TwinSource[]> {
  const acting = { regencyCode, actor: 'demo', at: new Date('2025-01-02T01:00:00Z') }
  const sources = twinSources()
  for (const { id, kind, name, office, ceiling } of sources) {
    const opened = { id, kind, name, office, activityCode: '', accountCode: '', villageCode: '' }
    must(await openSource(db, acting, opened))
    for (const fiscalYear of years)
      must(
        await enterEntry(db, acting, {
          id: v7(),
          sourceId: id,
          fiscalYear,
          kind: 'ceiling',
          amount: ceiling,
          onDate: `${fiscalYear}-01-02`,
          document: `DPA ${fiscalYear}`,
          reason: '',
        }),
      )
  }
  for (const [group, amount] of tariffs)
    must(
      await setTariff(db, acting, {
        id: v7(),
        group,
        ...(amount === 16_800
          ? { scheme: 'own-account', base: 1_000_000 }
          : { scheme: 'employee', base: 1_000_000, jkkGroup: 'I' }),
        withJht: false,
        fromMonth: '2025-01-01',
        document: 'Perbup contoh 1/2025',
        reason: '',
      } as Parameters<typeof setTariff>[2]),
    )
  return sources
}

/** What the twin does is lawful; a refusal is a fault of the twin. */
export function must<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`the twin was refused: ${JSON.stringify(result)}`)
  return result as Extract<T, { ok: true }>
}
