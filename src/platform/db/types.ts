import pg from 'pg'

/** PostgreSQL's type numbers (pg_type.oid). */
const int8 = 20
const date = 1082
const dateArray = 1182
const textArray = 1009

const own = new Map<number, (text: string) => unknown>([
  [int8, readInt8],
  [date, (text) => text],
  [dateArray, (text) => pg.types.getTypeParser(textArray as never)(text)],
])

/** int8 as number, date as 'yyyy-mm-dd' (a Date would carry a time and a zone a date does not have). */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && own.get(oid)) ||
    pg.types.getTypeParser(oid as never, format as never)) as pg.CustomTypesConfig['getTypeParser'],
}

function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint does not fit a number without loss')
  return value
}
