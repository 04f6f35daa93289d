import { v7 } from 'uuid'
import {
  addPeople,
  adoptDecree,
  checkDecree,
  getDecree,
  makeDecree,
  passFinding,
  removePeople,
  signDecree,
  submitDecree,
} from '../../financing/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { must, type TwinSource } from './sources.ts'

const acting = (regencyCode: string, actor: string, day: string) => ({
  regencyCode,
  actor,
  at: new Date(`${day}T02:00:00Z`),
})

/** The decree of 2025 as it stood: everybody BPJS lists as paid for, with the dead, the moved and the PPPK among them. */
export async function decreeOf2025(
  db: Db,
  regencyCode: string,
  sources: readonly TwinSource[],
): Promise<string> {
  const id = v7()
  must(
    await adoptDecree(
      db,
      acting(regencyCode, 'demo', '2026-01-02'),
      {
        id,
        title: 'Penerima iuran jaminan sosial ketenagakerjaan 2025',
        number: '17/KEP/I/2025',
        signedOn: '2025-01-09',
        fromMonth: '2025-01-01',
        untilMonth: '2026-01-01',
        groups: sources.flatMap((source) => source.groups.map((group) => ({ group, sourceId: source.id }))),
        reason: 'SK yang sudah berlaku',
      },
      { from: 'members' },
    ),
  )
  return id
}

/** The decree of 2026: the people of 2025 whom nothing stands against, from February on, as January passed before it was signed. */
export async function decreeOf2026(
  db: Db,
  regencyCode: string,
  sources: readonly TwinSource[],
  earlier: string,
): Promise<string> {
  const id = v7()
  const maker = acting(regencyCode, 'demo', '2026-01-20')
  const months = { fromMonth: '2026-02-01', untilMonth: '2027-01-01' }
  must(
    await makeDecree(db, maker, {
      id,
      title: 'Penerima iuran jaminan sosial ketenagakerjaan 2026',
      ...months,
    }),
  )
  for (const source of sources)
    for (const group of source.groups)
      must(
        await addPeople(db, maker, id, {
          group,
          sourceId: source.id,
          from: 'decree',
          decreeId: earlier,
          anyGroup: false,
        }),
      )
  must(await removePeople(db, maker, id, { stopped: true }))
  const { findings } = (await getDecree(db, regencyCode, id))!
  for (const { code, level } of findings)
    if (level === 'ask')
      must(await passFinding(db, maker, id, { finding: code, reason: 'Perbup contoh 1/2025' }))
  must(await submitDecree(db, maker, id))
  must(await checkDecree(db, { ...maker, actor: 'demo pemeriksa' }, id))
  const signed = { number: '21/KEP/I/2026', signedOn: '2026-01-26' }
  must(await signDecree(db, acting(regencyCode, 'demo pencatat', '2026-01-27'), id, signed))
  return id
}
