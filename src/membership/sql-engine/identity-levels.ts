import { type RawBuilder, sql } from 'kysely'

/** Neighbours exchanged somewhere in two texts of `length` characters: one slip of the hand, two for Levenshtein. */
function exchanged(x: RawBuilder<unknown>, y: RawBuilder<unknown>, length: number): RawBuilder<unknown> {
  const at = Array.from({ length: length - 1 }, (_, k) => sql.lit(k + 1))
  const ways = at.map(
    (k) =>
      sql`${x} = overlay(${y} placing substr(${y}, ${k} + 1, 1) || substr(${y}, ${k}, 1) from ${k} for 2)`,
  )
  return sql`(${sql.join(ways, sql` or `)})`
}

/** Levels of the NIK, as numbered in `levels.nik`. l and r are rows of the two lists. */
export const nikLevel = (): RawBuilder<number> => {
  const [x, y] = [sql`l.nik`, sql`r.nik`]
  const [stemX, stemY] = [sql`left(${x}, 12)`, sql`left(${y}, 12)`]
  const [tailX, tailY] = [sql`substr(${x}, 13)`, sql`substr(${y}, 13)`]
  const lost = sql`(l.lost or r.lost)`
  return sql<number>`case
    when ${x} is null or ${y} is null then 6
    when length(${x}) <> 16 or length(${y}) <> 16 then
      case levenshtein_less_equal(${x}, ${y}, 2) when 0 then 2 when 1 then 2 when 2 then 4 else 5 end
    when ${x} = ${y} then case when ${lost} then 1 else 0 end
    when ${stemX} = ${stemY} then case
      when left(${tailX}, 3) = left(${tailY}, 3) and (${lost} or right(${x}, 1) = '0' or right(${y}, 1) = '0') then 1
      when levenshtein_less_equal(${tailX}, ${tailY}, 1) = 1 or ${exchanged(tailX, tailY, 4)} then 3
      else 5 end
    when left(${tailX}, case when ${lost} then 3 else 4 end) <> left(${tailY}, case when ${lost} then 3 else 4 end) then 5
    else case levenshtein_less_equal(${stemX}, ${stemY}, 2)
      when 1 then 2 when 2 then case when ${exchanged(stemX, stemY, 12)} then 2 else 4 end else 5 end
  end`
}

/** Levels of the birth date, as numbered in `levels.birthDate`; `nik` is the level of the NIK. */
export const birthLevel = (nik: RawBuilder<unknown>): RawBuilder<number> => {
  const [x, y] = [sql`l.birth`, sql`r.birth`]
  const isDefault = (date: RawBuilder<unknown>) => sql`(${date} % 10000 in (101, 1231, 701))`
  const [p, q] = [sql`coalesce(l.birth, l.nik_birth)`, sql`coalesce(r.birth, r.nik_birth)`]
  const [textP, textQ] = [sql`lpad(${p}::text, 8, '0')`, sql`lpad(${q}::text, 8, '0')`]
  const sameYear = sql`(${p} / 10000 = ${q} / 10000)`
  const sameMonth = sql`(${p} / 100 % 100 = ${q} / 100 % 100)`
  const sameDay = sql`(${p} % 100 = ${q} % 100)`
  return sql<number>`case
    when ${x} = ${y} then case when ${isDefault(x)} then 1 else 0 end
    when (${nik} > 4 or ${x} is null or ${y} is null)
      and (l.nik_birth = ${y} or r.nik_birth = ${x} or (${nik} > 4 and l.nik_birth = r.nik_birth)) then 7
    when ${p} is null or ${q} is null then 9
    when ${p} = ${q} then 7
    when ${sameYear} and ${p} / 100 % 100 = ${q} % 100 and ${p} % 100 = ${q} / 100 % 100 then 2
    when levenshtein_less_equal(${textP}, ${textQ}, 1) = 1 or ${exchanged(textP, textQ, 8)} then 3
    when ${sameMonth} and ${sameDay} then 4
    when ${sameYear} and (${isDefault(p)} or ${isDefault(q)}) then 5
    when ${sameYear} and (${sameMonth} or ${sameDay}) then 6
    else 8
  end`
}
