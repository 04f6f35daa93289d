const rounds = constants((prime) => fraction(cubeRoot, prime), 64)
const start = constants((prime) => fraction(squareRoot, prime), 8)

const utf8 = new TextEncoder()

/**
 * SHA-256 of a text as hexadecimal (FIPS 180-4). Here because this folder imports nothing and runs in the browser,
 * where the built-in one cannot answer at once.
 */
export function sha256(text: string): string {
  const bytes = padded(utf8.encode(text))
  const view = new DataView(bytes.buffer)
  const state = Uint32Array.from(start)
  const words = new Uint32Array(64)
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(block + i * 4)
    for (let i = 16; i < 64; i += 1) {
      const a = words[i - 15]!
      const b = words[i - 2]!
      words[i] =
        words[i - 16]! +
        (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
        words[i - 7]! +
        (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
    }
    mix(state, words)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i += 1) {
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i]! + words[i]!) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}

function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const zeros = (119 - (message.length % 64)) % 64
  const bytes = new Uint8Array(message.length + 1 + zeros + 8)
  bytes.set(message)
  bytes[message.length] = 0x80
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n)
  return bytes
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fractional part of a root, exactly, in whole numbers. */
function fraction(root: (n: bigint) => bigint, prime: bigint): number {
  return Number(root(prime) & 0xffffffffn)
}

/** ⌊√n × 2³²⌋. */
function squareRoot(n: bigint): bigint {
  return largest((x) => x * x <= n << 64n)
}

/** ⌊∛n × 2³²⌋. */
function cubeRoot(n: bigint): bigint {
  return largest((x) => x * x * x <= n << 96n)
}

function largest(fits: (x: bigint) => boolean): bigint {
  let found = 0n
  for (let bit = 40n; bit >= 0n; bit -= 1n) if (fits(found | (1n << bit))) found |= 1n << bit
  return found
}

function constants(of: (prime: bigint) => number, count: number): Uint32Array {
  const primes: bigint[] = []
  for (let n = 2n; primes.length < count; n += 1n)
    if (primes.every((prime) => n % prime !== 0n)) primes.push(n)
  return Uint32Array.from(primes, of)
}
