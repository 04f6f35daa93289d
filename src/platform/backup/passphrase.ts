import { randomBytes, scrypt } from 'node:crypto'

/** A sealed backup begins with this and the salt of its passphrase. */
export const magic = Buffer.from('SMB1')
export const saltBytes = 16

/** 128 MiB and about half a second a guess. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

export function passphraseKey(
  passphrase: string,
  salt: Uint8Array = randomBytes(saltBytes),
): Promise<{ key: Buffer; salt: Uint8Array }> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) =>
      error ? reject(error) : resolve({ key, salt }),
    )
  })
}
