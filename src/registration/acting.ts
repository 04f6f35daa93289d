/** The part of a regency somebody registers for; empty for all of it. */
export interface Area {
  districtCode?: string
  villageCode?: string
}

/** Who registers, for what part, and when. */
export interface Acting extends Area {
  regencyCode: string
  /** Their office, which registers unless another is named. */
  officeName?: string
  actor: string
  at: Date
}
