export interface PublicationRow {
  regency_code: string
  id: string
  as_of: string
  month: string
  licence: string
  /** jsonb: what everybody reads. */
  file: unknown
  atoms: unknown
  hidden: string[]
  published_by: string
  published_at: Date
  withdrawn_by: string | null
  withdrawn_at: Date | null
  withdraw_reason: string | null
}
