import { type Db, tx } from '../../platform/db/index.ts'
import type { JobHandler } from '../../platform/jobs.ts'
import { followPeople } from './follow-people.ts'
import { lockLists } from './make-campaign.ts'
import { recount } from './recount.ts'

export const campaignsJobName = 'campaigns'

/** After lists came: whose card is there now, who paid, who is still protected. */
export const countCampaigns = (db: Db, regencyCode: string): Promise<void> =>
  tx(db, async (trx) => {
    await lockLists(trx, regencyCode)
    await followPeople(trx, regencyCode)
    await recount(trx, regencyCode)
  })

/** The job `campaigns`: `{ regencyCode }`. */
export const campaignsJob =
  (db: Db): JobHandler<{ regencyCode: string }> =>
  ({ regencyCode }) =>
    countCampaigns(db, regencyCode)
