import type { DedupePair } from '../linkage/index.ts'
import { isByRequest, isReportedDeath } from './answers.ts'
import type { CurrentRecord } from './current-records.ts'
import type { StandingDecision } from './decisions.ts'
import { reasonsJson } from './reasons.ts'
import type { SourceLink } from './write-workers.ts'

/** Which record speaks of which worker and why: its strongest link to another record of that worker. */
export function sourceLinks(
  ids: readonly string[],
  clusters: readonly (readonly CurrentRecord[])[],
  verdicts: ReadonlyMap<number, readonly CurrentRecord[]>,
  links: ReadonlyMap<string, DedupePair>,
  decisions: readonly StandingDecision[],
): SourceLink[] {
  const said = new Set(decisions.flatMap((one) => (one.verdict === 'same' ? [one.leftId, one.rightId] : [])))
  const alone = reasonsJson([])
  const byNik = reasonsJson([{ field: 'nik', level: 'equal', bits: 0 }])
  const reasonOf = ({ answer }: CurrentRecord) => (answer ? alone : byNik)
  const found: SourceLink[] = []
  clusters.forEach((cluster, i) => {
    const workerId = ids[i]!
    for (const { id } of cluster) {
      const link = links.get(id)
      found.push({
        sourceRecordId: id,
        workerId,
        decidedBy: said.has(id) ? 'person' : 'engine',
        weight: link?.weight ?? null,
        reasons: link ? reasonsJson(link.parts) : alone,
      })
    }
    for (const verdict of verdicts.get(i) ?? []) {
      const { id: sourceRecordId } = verdict
      const decidedBy = isByRequest(verdict) || isReportedDeath(verdict) ? 'person' : 'engine'
      found.push({ sourceRecordId, workerId, decidedBy, weight: null, reasons: reasonOf(verdict) })
    }
  })
  return found
}
