/** Who enters money, for which regency, and when. */
export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}
