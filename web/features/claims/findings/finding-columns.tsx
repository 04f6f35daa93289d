import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import css from '../claims.module.css'
import { Evidence } from './evidence.tsx'
import type { FindingRow } from './queries.ts'

/** Whose case, what does not fit, on what it stands, and what became of it. */
export function useFindingColumns(onSettle: (finding: FindingRow) => void): Column<FindingRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      id: 'case',
      header: t('findings.case'),
      names: true,
      cell: ({ name, eventId, eventNumber, village }) => (
        <span>
          <Link to="/klaim/peristiwa/$id" params={{ id: eventId }} preload={false}>
            {name}
          </Link>
          <span className={`${css.below} quiet small`}>
            {eventNumber} · {village}
          </span>
        </span>
      ),
    },
    {
      id: 'what',
      header: t('findings.what'),
      cell: (row) => (
        <span>
          {t(`findings.kind.${row.kind}`)}
          <Weight severity={row.severity} />
        </span>
      ),
    },
    { id: 'evidence', header: t('findings.evidence'), cell: ({ evidence }) => <Evidence rows={evidence} /> },
    {
      id: 'state',
      header: t('findings.stateLabel'),
      cell: (row) => <State finding={row} />,
    },
    {
      id: 'act',
      header: t('findings.ownerLabel'),
      cell: (row) => (
        <span>
          {t(`findings.owner.${row.owner}`)}
          <span className={`${css.below} quiet small`}>
            {t('findings.since', { day: format.shortDate(row.openedOn) })}
          </span>
          {!row.closedOn && (
            <Button variant="default" size="xs" mt={6} onClick={() => onSettle(row)}>
              {t('findings.settle')}
              <span className="heard"> {`${row.name}, ${t(`findings.kind.${row.kind}`)}`}</span>
            </Button>
          )}
        </span>
      ),
    },
  ]
}

const tones = { 1: 'doubt', 2: 'warn', 3: 'bad' } as const

export function Weight({ severity }: { severity: number }) {
  const { t } = useTranslation()
  return (
    <span className={`${css.below} small`}>
      <span className={css.mark} data-tone={tones[severity as 1 | 2 | 3]}>
        <Icon name={severity === 3 ? 'alert-triangle' : 'info-circle'} size={16} />
        {t(`findings.severity.${severity}`)}
      </span>
    </span>
  )
}

/** How far it is, what somebody said of it, and that its evidence has changed since. */
export function State({ finding }: { finding: FindingRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, stateReason, stateBy, toldOn, reopenedOn } = finding
  return (
    <span>
      {t(`findings.state.${state}`)}
      {state !== 'open' && stateBy && (
        <span className={`${css.below} quiet small`}>
          {t('findings.said', { by: stateBy, reason: stateReason })}
          {toldOn && `; ${t('findings.told', { day: format.shortDate(toldOn) })}`}
        </span>
      )}
      {state === 'open' && reopenedOn && (
        <span className={`${css.below} quiet small`}>
          {t('findings.reopened', { day: format.shortDate(reopenedOn), reason: stateReason })}
        </span>
      )}
    </span>
  )
}
