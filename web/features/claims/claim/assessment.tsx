import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { lawBook } from '../../../../src/rules/index.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { frozenOf } from './items.ts'
import { OpenAssessment } from './open-assessment.tsx'

/** What the law gives: with the facts still to be filled in, or as it was frozen when the claim was sent. */
export function Assessment({ claim, acts }: { claim: ClaimView; acts: boolean }) {
  const { t } = useTranslation()
  const rule = lawBook.rules.get(claim.reckoned.rule)
  const frozen = frozenOf(claim)
  const open = frozen === null && claim.state !== 'withdrawn'
  return (
    <section className="section" id="perhitungan">
      <div className="section-head">
        <div>
          <h2>{t('claims.assessment')}</h2>
          <p className="quiet">{t(open ? 'claims.assessmentOpen' : 'claims.assessmentFrozen')}</p>
        </div>
      </div>
      {frozen ? (
        <Frozen claim={claim} />
      ) : (
        rule && open && <OpenAssessment claim={claim} rule={rule} acts={acts} />
      )}
    </section>
  )
}

type Line = NonNullable<ReturnType<typeof frozenOf>>['lines'][number] & { key: string }

function Frozen({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const frozen = frozenOf(claim)
  if (!frozen) return null
  const columns: Column<Line>[] = [
    {
      id: 'item',
      header: t('hukum.line.item'),
      names: true,
      cell: ({ title, of, when }) => [title, of, when].filter(Boolean).join(', '),
    },
    { id: 'arithmetic', header: t('hukum.line.arithmetic'), cell: ({ arithmetic }) => arithmetic },
    {
      id: 'cite',
      header: t('hukum.line.cite'),
      cell: ({ citation: { instrument, pinpoint } }) => `${instrument}, ${pinpoint}`,
    },
    {
      id: 'amount',
      header: t('hukum.line.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
  ]
  return (
    <>
      <p style={{ margin: 0 }}>
        {t(`claims.frozenOutcome.${frozen.outcome}`)}
        {frozen.total !== null && <strong> {format.wholeRupiah(frozen.total)}</strong>}
      </p>
      {frozen.lines.length > 0 && (
        <DataTable
          caption={t('claims.assessment')}
          columns={columns}
          rows={frozen.lines.map((line, at) => ({ ...line, key: String(at) }))}
          rowKey={({ key }) => key}
          cards
        />
      )}
      <p className="quiet small" style={{ margin: 0 }}>
        {frozen.disclaimer} {t('claims.lawVersion', { version: frozen.law.version })}
      </p>
    </>
  )
}
