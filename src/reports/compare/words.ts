/** How a village stands against what is usual for so many workers, from the lowest up. */
export const verdicts = ['far-below', 'below', 'usual', 'above', 'far-above'] as const
export type Verdict = (typeof verdicts)[number]
