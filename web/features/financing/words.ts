import { type FundingKind, fundedGroups, fundingKinds } from '../../../src/rules/index.ts'

export const kinds = Object.keys(fundingKinds) as FundingKind[]
export const groups = fundedGroups
