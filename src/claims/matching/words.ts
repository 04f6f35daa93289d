/** How a payment came to its claim. Words of each are messages `matching.how.<how>`. */
export const hows = ['whole', 'part', 'told', 'by-hand', 'aside'] as const
export type How = (typeof hows)[number]

/** Why a payment stands with no claim yet. Words of each are messages `matching.why.<why>`. */
export const whys = [
  'no-claim',
  'not-decided',
  'refused',
  'claim-full',
  'before-decision',
  'several-claims',
  'several-years',
  'no-year-claimed',
  'more-than-decided',
  'by-name',
] as const
export type Why = (typeof whys)[number]
