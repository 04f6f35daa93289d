/** Data of the civil registry and of BPJS comes by agreement (PKS). */
export const needsAgreement = (kind: string): boolean =>
  ['dukcapil', 'participants', 'sipp-new', 'jkn'].includes(kind)
