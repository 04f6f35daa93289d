export type FundingKindCode =
  | 'apbd-kabupaten'
  | 'apbd-provinsi'
  | 'add'
  | 'dana-desa'
  | 'dbhcht'
  | 'baznas'
  | 'csr'
  | 'self'

export interface FundingSourceRow {
  regency_code: string
  id: string
  kind: FundingKindCode
  name: string
  office: string
  activity_code: string
  account_code: string
  village_code: string
  opened_by: string
  opened_at: Date
  closed_by: string | null
  closed_at: Date | null
  closed_reason: string | null
}

export interface BudgetEntryRow {
  regency_code: string
  id: string
  source_id: string
  fiscal_year: number
  kind: 'ceiling' | 'shift' | 'commitment' | 'realisation'
  amount: number
  on_date: string
  for_month: string | null
  document: string
  reason: string
  posted_for: string
  reverses: string | null
  entered_by: string
  entered_at: Date
}

export interface GroupTariffRow {
  regency_code: string
  id: string
  group_code: string
  scheme: 'own-account' | 'employee' | 'fixed'
  base: number | null
  jkk_group: 'I' | 'II' | 'III' | 'IV' | 'V' | null
  with_jht: boolean
  amount: number | null
  from_month: string
  document: string
  reason: string
  entered_by: string
  entered_at: Date
  withdrawn_by: string | null
  withdrawn_at: Date | null
}

export interface FundingRuleRow {
  regency_code: string
  id: string
  source_kind: FundingKindCode
  group_code: string
  allowed: boolean
  document: string
  article: string
  valid_from: string
  valid_until: string | null
  entered_by: string
  entered_at: Date
  withdrawn_by: string | null
  withdrawn_at: Date | null
}
