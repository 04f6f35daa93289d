export interface ToldOf {
  kpj: string | null
  nikIndex: string | null
  search: string
  birthDate: string | null
}

/**
 * Which rows speak of one person, by what they say alone: the same KPJ; the same NIK with the same birth date or name; or,
 * where there is no number at all, the same name and birth date. Gives each row the place of the first row of its person.
 */
export function sameBeneficiary(rows: readonly ToldOf[]): number[] {
  const parent = rows.map((_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  const unite = (one: number, other: number) => {
    const roots = [rootOf(one), rootOf(other)]
    parent[Math.max(...roots)] = Math.min(...roots)
  }
  const first = new Map<string, number>()
  const meet = (key: string, i: number) => {
    const other = first.get(key)
    if (other === undefined) first.set(key, i)
    else unite(other, i)
  }
  for (const [i, { kpj, nikIndex, search, birthDate }] of rows.entries()) {
    if (kpj) meet(`kpj ${kpj}`, i)
    if (nikIndex && birthDate) meet(`nik ${nikIndex} ${birthDate}`, i)
    if (nikIndex && search) meet(`nik ${nikIndex} ${search}`, i)
  }
  // Two people may bear one name and birth date: these stand for a person only where no number does.
  const named = new Map<string, number>()
  for (const [i, { search, birthDate, kpj, nikIndex }] of rows.entries()) {
    const key = `${search} ${birthDate}`
    if (!named.has(key)) named.set(key, i)
    else if (search && birthDate && !kpj && !nikIndex) unite(named.get(key)!, i)
  }
  return rows.map((_, i) => rootOf(i))
}
