/**
 * Bits from which a refused pair belongs to a stratum, strongest first: samples are drawn from each, and who was missed
 * is estimated for each. What lies below the last is looked at by nobody.
 */
export const refusedStrata = [-3, -10] as const
