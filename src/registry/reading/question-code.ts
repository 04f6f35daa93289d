import type { Secrets } from '../../platform/crypto.ts'

/** Without letters that are taken for digits. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** `K7QM-2XPD-94TN`: names a question (is this number of the person of this row?) and tells nothing of the number. */
export function questionCode(key: Pick<Secrets, 'index'>, recordId: string, nikIndex: string): string {
  const bytes = Buffer.from(key.index('question', `${recordId}\u001f${nikIndex}`), 'base64url')
  let bits = BigInt(`0x${bytes.subarray(0, 8).toString('hex')}`)
  let code = ''
  for (let i = 0; i < length; i += 1) {
    code += letters[Number(bits & 31n)]
    bits >>= 5n
  }
  return grouped(code)
}

/** The code as it was written out, however it was typed since; null when it is none. */
export function readQuestionCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every((letter) => letters.includes(letter))
    ? grouped(code)
    : null
}

const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')
