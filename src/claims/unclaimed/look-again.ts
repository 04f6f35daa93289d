import type { Tx } from '../../platform/db/index.ts'
import type { Ground } from '../ground.ts'

export const unclaimedJobName = 'unclaimed'

/** What was reported, opened or withdrawn may change who is owed and has not claimed: looked for again once it is stored. */
export async function lookAgain(
  trx: Tx,
  { jobs }: Pick<Ground, 'jobs'>,
  { regencyCode }: { regencyCode: string },
): Promise<void> {
  await jobs?.enqueue(trx, unclaimedJobName, { regencyCode }, { key: regencyCode })
}
