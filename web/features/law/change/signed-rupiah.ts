import { rupiahText } from '../../../../src/rules/core/arithmetic.ts'

/** A change of an amount with its sign: `+Rp3.000`, `−Rp3.000`, `Rp0`. */
export const signedRupiah = (amount: number): string => (amount > 0 ? '+' : '') + rupiahText(BigInt(amount))
