/** Months looked back for money lost; what was lost longer ago is not reckoned. */
export const monthsBack = 120
