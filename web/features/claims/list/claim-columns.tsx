import { useTranslation } from 'react-i18next'
import type { ClaimRow } from '../../../../src/claims/api.ts'
import type { Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import css from '../claims.module.css'
import { Due, StateMark } from '../marks.tsx'

export function useClaimColumns(): Column<ClaimRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      id: 'who',
      header: t('claims.claim'),
      names: true,
      cell: ({ id, name, number, village }) => (
        <span>
          <Link to="/klaim/$id" params={{ id }} preload={false}>
            {name}
          </Link>
          <span className={`${css.below} quiet small`}>
            {number} · {village || t('claims.villageUnknown')}
          </span>
        </span>
      ),
    },
    {
      id: 'what',
      header: t('claims.whatHappened'),
      cell: ({ kind, happenedOn, eventId }) => (
        <span>
          <Link to="/klaim/peristiwa/$id" params={{ id: eventId }} preload={false}>
            {t(`claims.kind.${kind}`)}
          </Link>
          <span className={`${css.below} quiet small`}>{format.shortDate(happenedOn)}</span>
        </span>
      ),
    },
    {
      id: 'programme',
      header: t('claims.programmeLabel'),
      cell: ({ programme }) => t(`claims.programme.${programme}`),
    },
    { id: 'state', header: t('claims.stateLabel'), cell: (claim) => <StateMark claim={claim} /> },
    { id: 'due', header: t('claims.due'), cell: ({ dueOn, daysLeft }) => <Due on={dueOn} left={daysLeft} /> },
    {
      id: 'expected',
      header: t('claims.expected'),
      number: true,
      cell: ({ expected }) => (expected === null ? t('claims.notKnown') : format.wholeRupiah(expected)),
    },
  ]
}
