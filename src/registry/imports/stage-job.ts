import type { Clock } from '../../platform/clock.ts'
import type { JobHandler } from '../../platform/jobs.ts'
import { type ImportGround, stageJobName } from './ground.ts'
import { stageImport } from './stage-import.ts'

/** The job `stage-import`: `{ regencyCode, importId }`. */
export function stageJob(
  ground: ImportGround,
  clock: Clock,
): JobHandler<{ regencyCode: string; importId: string }> {
  return ({ regencyCode, importId }, { signal }) =>
    stageImport(ground, regencyCode, importId, clock.now(), { signal })
}

/** Imports a killed program left half read and no job knows of (those of the command line). */
export async function resumeStaging({ db, jobs }: ImportGround, regencyCode: string): Promise<number> {
  const open = await db
    .selectFrom('import')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('status', '=', 'staging')
    .execute()
  for (const { id } of open) await jobs?.enqueue(db, stageJobName, { regencyCode, importId: id }, { key: id })
  return open.length
}
