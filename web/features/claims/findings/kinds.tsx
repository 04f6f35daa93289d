import { useTranslation } from 'react-i18next'
import type { FindingsView } from '../../../../src/claims/findings/api.ts'
import { type FindingState, findingStates } from '../../../../src/claims/findings/words.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'

type Kind = FindingsView['kinds'][number]

/** Findings by kind and how far they are; each number opens its rows. */
export function Kinds({ kinds }: { kinds: Kind[] }) {
  const { t } = useTranslation()
  const columns: Column<Kind>[] = [
    {
      id: 'kind',
      header: t('findings.what'),
      names: true,
      cell: ({ kind }) => (
        <span>
          {t(`findings.kind.${kind}`)}
          <span className="quiet small" style={{ display: 'block' }}>
            {t(`findings.act.${kind}`)}
          </span>
        </span>
      ),
    },
    ...findingStates.map(
      (state): Column<Kind> => ({
        id: state,
        header: t(`findings.state.${state}`),
        number: true,
        cell: ({ kind, states }) => <Count count={states[state]} kind={kind} state={state} />,
      }),
    ),
    { id: 'owner', header: t('findings.ownerLabel'), cell: ({ owner }) => t(`findings.owner.${owner}`) },
  ]
  return (
    <section className="section">
      <h2>{t('findings.kinds')}</h2>
      <DataTable
        caption={t('findings.kinds')}
        columns={columns}
        rows={kinds}
        rowKey={({ kind }) => kind}
        cards
      />
    </section>
  )
}

function Count({ count, kind, state }: { count: number; kind: Kind['kind']; state: FindingState }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (count === 0) return '–'
  return (
    <Link
      to="/klaim/kejanggalan"
      search={{ jenis: kind, keadaan: state }}
      aria-label={`${format.number(count)}, ${t(`findings.kind.${kind}`)}, ${t(`findings.state.${state}`)}`}
    >
      {format.number(count)}
    </Link>
  )
}
