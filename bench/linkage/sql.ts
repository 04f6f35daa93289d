const token = (at: number) => `string_split(clean, ' ')[${at}]`
/** The consonants: what of a name survives most spellings. */
const sound = (word: string) => `left(${word}, 1) || regexp_replace(substr(${word}, 2), '[AEIOUHY]', '', 'g')`

/** One list, standardised. */
export const people = (table: string, file: string): string => `
  create table ${table} as
  with raw as (select * from read_csv('${file.replaceAll("'", "''")}', delim = ',', header = true, all_varchar = true)),
  spelled as (select *, trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(upper(name),
      '[^A-Z ]', ' ', 'g'), '^(HJ?|PAPA|ST|SITI|MUH|MUHAMMAD|MOH|M|ANDI|A) +', ''), 'DJ', 'J', 'g'), 'OE', 'U', 'g'),
      '(SY|KH|TJ)', 'S', 'g')) as clean from raw)
  select row_number() over () as id, key, nullif(nik, repeat('0', 16)) as nik, clean as name, try_cast(birth_date as date) as born, sex, village,
    left(village, 8) as district, upper(mother) as mother, ${sound(token(1))} as first, ${sound(token(-1))} as last,
    case when length(nik) = 16 then (substr(nik, 7, 2)::int % 40) * 10000 + substr(nik, 9, 2)::int * 100
      + substr(nik, 11, 2)::int end as nik_date,
    day(born) * 10000 + month(born) * 100 + year(born) % 100 as date_key,
    month(born) * 10000 + day(born) * 100 + year(born) % 100 as swapped_key
  from spelled`

const rules = [
  'a.nik = b.nik',
  'left(a.nik, 15) = left(b.nik, 15)',
  'a.date_key = b.date_key and a.first = b.first',
  'a.date_key = b.date_key and a.last = b.last',
  'a.swapped_key = b.date_key and a.first = b.first',
  'a.nik_date = b.date_key and a.first = b.first',
  'a.nik_date = b.nik_date and a.first = b.first',
  'a.date_key = b.date_key and a.village = b.village',
  'a.village = b.village and a.first = b.first and a.last = b.last',
  'a.first = b.first and a.last = b.last and a.date_key % 100 = b.date_key % 100',
]

export const candidates = `create table pair as
  ${rules.map((rule) => `select a.id as i, b.id as j from a join b on ${rule}`).join(' union ')}`

/** The levels of a field: the first condition that holds is level 0, 1, …; none of them the last; missing -1. */
const levelOf = (column: string, ...conditions: string[]): string =>
  `case when a.${column} is null or b.${column} is null then -1
    ${conditions.map((condition, level) => `when ${condition} then ${level}`).join(' ')} else ${conditions.length} end as ${column}`
const similar = (column: string, least: string) =>
  `jaro_winkler_similarity(a.${column}, b.${column}) >= ${least}`

const levels = [
  levelOf(
    'nik',
    'a.nik = b.nik',
    "left(a.nik, 15) = left(b.nik, 15) and (right(a.nik, 1) = '0' or right(b.nik, 1) = '0')",
    'abs(length(a.nik) - length(b.nik)) <= 1 and levenshtein(a.nik, b.nik) = 1',
  ),
  levelOf(
    'born',
    'a.born = b.born',
    'a.swapped_key = b.date_key',
    "hamming(strftime(a.born, '%Y%m%d'), strftime(b.born, '%Y%m%d')) = 1",
    'year(a.born) = year(b.born)',
  ),
  levelOf(
    'name',
    'a.name = b.name',
    similar('name', '0.95'),
    similar('name', '0.88'),
    'a.first = b.first or a.last = b.last',
  ),
  levelOf('sex', 'a.sex = b.sex'),
  levelOf('village', 'a.village = b.village', 'a.district = b.district'),
  levelOf('mother', 'a.mother = b.mother', similar('mother', '0.9')),
].join(', ')
const names = 'nik, born, name, sex, village, mother'

export const compared = `create table compared as
  select i, j, ${levels} from pair join a on a.id = pair.i join b on b.id = pair.j`
export const patterns = `select ${names}, count(*) as n from compared group by all`

/** Random pairs for u, the same in every run. */
export const sampled = (draws: number): string => `
  with drawn as (select (hash(g) % (select count(*) from a))::bigint + 1 as i, (hash(g + 7919) % (select count(*) from b))::bigint + 1 as j
    from range(${draws}) t(g)),
  seen as (select ${levels} from drawn join a on a.id = drawn.i join b on b.id = drawn.j)
  select ${names}, count(*) as n from seen group by all`

/** Each worker's best partner whose weight is not below 0, unless the partner has a better one. */
export const bestPartners = (values: string): string => `
  with weight(${names}, weight) as (values ${values}),
  ranked as (select i, j, weight, row_number() over (partition by i order by weight desc, j) as place,
      row_number() over (partition by j order by weight desc, i) as turn
    from compared join weight using (${names}) where weight >= 0)
  select a.key as w, b.key as p from ranked join a on a.id = i join b on b.id = j where place = 1 and turn = 1`
