/** A worker's best partner: how sure the model was, and whether it is right. */
export interface Judged {
  /** log2 odds. */
  weight: number
  /** 0..1. */
  probability: number
  right: boolean
  /** Shown to a person whatever its weight: twins, one NIK and two names, two with a claim. */
  doubtful?: boolean
}
