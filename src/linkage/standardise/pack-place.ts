/** A village in two numbers. One object, filled anew by each `packPlace`. */
export const place = { district: 0, village: 0 }

/**
 * Reads a Kemendagri code, with or without dots: district (six digits) and the rest plus one; 0 for what is not given.
 * Any other text is a place of its own, in a district below 0 that is compared with nothing.
 */
export function packPlace(code: string | null): void {
  place.district = place.village = 0
  if (code === null || code === '') return
  let digits = 0
  let high = 0
  let low = 0
  for (let k = 0; k < code.length; k++) {
    const char = code.charCodeAt(k)
    if (char === 46) continue
    const digit = char - 48
    if (digit < 0 || digit > 9 || digits === 10) {
      otherPlace(code)
      return
    }
    if (digits < 6) high = high * 10 + digit
    else low = low * 10 + digit
    digits++
  }
  if (digits === 0) return
  if (digits !== 6 && digits !== 10) {
    otherPlace(code)
    return
  }
  place.district = high
  place.village = digits === 6 ? wholeDistrict : low + 1
}

/** Stands for "the district" where a village should be. */
const wholeDistrict = 10_001

function otherPlace(code: string): void {
  let hash = 0
  for (let k = 0; k < code.length; k++) hash = (Math.imul(hash, 31) + code.charCodeAt(k)) | 0
  place.district = hash | 0x80000000
  place.village = 1
}
