import { type RawBuilder, sql } from 'kysely'

/**
 * SQL of two common tables. `claim`: who each worker is likeliest to be on the participant list, found or refused, with
 * what that is worth; `together` is the chance that the participant is any of the workers, and stands at the likeliest.
 * `twin`: the chance that a worker is one person with another one, while nobody has said so; it stands at the one of the
 * two whom the figures would lose.
 */
export function chances(r: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`found as (
      select x.worker_id, x.participant_id, coalesce(x.chance, x.probability, 1)::float8 as chance,
        coalesce(x.chance_error, 0)::float8 as chance_error
      from worker_match x where x.regency_code = ${r}
      union all
      select f.worker_id, f.participant_id, f.chance, f.chance_error from match_refused f
      where f.regency_code = ${r} and f.chance > 0.0001
        and not exists (select 1 from worker_match x where x.regency_code = ${r} and x.worker_id = f.worker_id)
    ), claim as (
      select worker_id, participant_id, chance, chance_error,
        case when row_number() over (partition by participant_id order by chance desc, worker_id) = 1
          then 1 - exp(sum(ln(greatest(1 - chance, 1e-12))) over (partition by participant_id)) else 0 end as together
      from found
    ), doubled as (
      select case when (ma.status is not distinct from 'registered') = (mb.status is not distinct from 'registered')
          then greatest(a.worker_id, b.worker_id)
          when ma.status = 'registered' then b.worker_id else a.worker_id end as worker_id, q.probability
      from review q
      join worker_source a on a.regency_code = ${r} and a.source_record_id = q.left_id
      join worker_source b on b.regency_code = ${r} and b.source_record_id = q.right_id
      join worker wa on wa.regency_code = ${r} and wa.id = a.worker_id and wa.standing = 'present'
      join worker wb on wb.regency_code = ${r} and wb.id = b.worker_id and wb.standing = 'present'
      left join worker_match ma on ma.regency_code = ${r} and ma.worker_id = a.worker_id
      left join worker_match mb on mb.regency_code = ${r} and mb.worker_id = b.worker_id
      where q.regency_code = ${r} and q.kind = 'duplicate' and a.worker_id <> b.worker_id
        and not exists (select 1 from review_decision d where d.regency_code = ${r} and d.kind = 'duplicate'
          and d.left_id = q.left_id and d.right_id = q.right_id and d.undone_at is null)
    ), twin as (select worker_id, max(probability)::float8 as likely from doubled group by worker_id)`
}
