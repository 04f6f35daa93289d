const places = new Int32Array(26)

/**
 * Jaro-Winkler similarity, 0..1, bit-parallel; prefix weight 0.1, at most 4 letters. Equal to the textbook (see oracle/).
 * The words are `nx` letters (at most 31, as 0..25) of `x` from `fromX`, and `ny` of `y` from `fromY`.
 */
export function jaroWinkler(
  x: Uint8Array,
  fromX: number,
  nx: number,
  y: Uint8Array,
  fromY: number,
  ny: number,
): number {
  if (nx === 0 || ny === 0) return nx === ny ? 1 : 0
  const reach = Math.max(0, (Math.max(nx, ny) >> 1) - 1)
  for (let j = 0; j < ny; j++) places[y[fromY + j]!]! |= 1 << j
  let usedX = 0
  let usedY = 0
  let common = 0
  for (let i = 0; i < nx; i++) {
    const from = i > reach ? i - reach : 0
    const to = Math.min(ny - 1, i + reach)
    const window = to < from ? 0 : (0x7fffffff >>> (30 - to)) & (-1 << from)
    const free = places[x[fromX + i]!]! & window & ~usedY
    if (free === 0) continue
    usedY |= free & -free
    usedX |= 1 << i
    common++
  }
  for (let j = 0; j < ny; j++) places[y[fromY + j]!] = 0
  if (common === 0) return 0
  let crossed = 0
  let restY = usedY
  for (let restX = usedX; restX !== 0; restX &= restX - 1) {
    if (x[fromX + 31 - Math.clz32(restX & -restX)] !== y[fromY + 31 - Math.clz32(restY & -restY)]) crossed++
    restY &= restY - 1
  }
  const jaro = (common / nx + common / ny + (common - (crossed >> 1)) / common) / 3
  let prefix = 0
  while (prefix < 4 && prefix < nx && prefix < ny && x[fromX + prefix] === y[fromY + prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
