import { type RawBuilder, sql } from 'kysely'

/** SQL: a name without what people write differently: capitals, dots, spaces. An index stands on this very expression. */
export const plainName = (name: RawBuilder<unknown>): RawBuilder<string> =>
  sql`trim(regexp_replace(lower(${name}), '[^[:alnum:]]+', ' ', 'g'))`
