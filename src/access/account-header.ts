/** A request that names an account by this header is answered to that account alone (docs/adr/0045). */
export const accountHeader = 'semesta-account'
