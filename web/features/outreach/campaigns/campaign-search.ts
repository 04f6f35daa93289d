import { type Beside, besideNames, type Stage, stageNames } from '../../../../src/outreach/campaigns/words.ts'
import { asOneOf, asText } from '../../../ui/asked.ts'

export interface CampaignSearch {
  tahap?: Stage | Beside | undefined
  desa?: string | undefined
}

/** What an address asks to be shown of a campaign: the people of a stage, of a village. */
export const campaignSearch = (search: Record<string, unknown>): CampaignSearch => ({
  tahap: asOneOf(search.tahap, [...stageNames, ...besideNames]),
  desa: asText(search.desa),
})
