/** Ways to prove that one has something or is somebody, as RFC 8176 names them. */
const beyondKnowing = ['otp', 'hwk', 'swk', 'sc', 'sms', 'tel', 'pop', 'fpt', 'face', 'iris', 'retina', 'vbm']
const knowing = ['pwd', 'pin', 'kba']

/**
 * Whether an id token says that two factors were used: `mfa`, or something known together with something more, or an
 * `acr` that the settings name. One factor alone, were it a code, is one factor.
 */
export function usedSecondFactor(
  { acr, amr }: Record<string, unknown>,
  factorAcr: readonly string[],
): boolean {
  if (typeof acr === 'string' && factorAcr.includes(acr)) return true
  if (!Array.isArray(amr)) return false
  const has = (methods: readonly string[]) => methods.some((method) => amr.includes(method))
  return has(['mfa']) || (has(knowing) && has(beyondKnowing))
}
