/** What keeps a row from being an answer. Words of each are messages `bills.fault.<code>`. */
export const faultCodes = ['unknown-person', 'other-person', 'not-understood', 'twice', 'two-people'] as const
export type FaultCode = (typeof faultCodes)[number]
