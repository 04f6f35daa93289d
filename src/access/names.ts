const wellFormed = /^[a-z][a-z0-9._-]{2,39}$/

/** Names of accounts are written alike everywhere: small letters, digits, dots and dashes. */
export const fitsAsName = (username: string): boolean => wellFormed.test(username)
