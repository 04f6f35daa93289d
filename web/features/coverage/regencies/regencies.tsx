import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RegenciesView } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useActAs } from '../../access/act-as.ts'
import { useSession } from '../../access/session.ts'
import { regenciesQuery } from '../queries.ts'

type Regency = RegenciesView['regencies'][number]
type Id = keyof NonNullable<Regency['figures']>

const counts = ['active', 'uncovered', 'universe', 'financedByRegency'] as const satisfies Id[]

/** The regencies one may see, side by side; into one of them one goes by saying so. */
export function Regencies() {
  const { t } = useTranslation()
  const found = useQuery(regenciesQuery)
  const { data } = found
  return (
    <Page
      title={t('regencies.title')}
      lead={<p>{t(data?.province ? 'regencies.leadProvince' : 'regencies.lead')}</p>}
    >
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !data ? (
        <Loading rows={6} />
      ) : data.regencies.length === 0 ? (
        <Empty title={t('regencies.none')} next={t('regencies.noneNext')} />
      ) : (
        <Side regencies={data.regencies} province={data.province} />
      )}
    </Page>
  )
}

function Side({ regencies, province }: { regencies: Regency[]; province: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const acting = useSession()?.acting
  const act = useActAs()
  const [told, silent] = [
    regencies.filter(({ figures }) => figures),
    regencies.filter(({ figures }) => !figures),
  ]
  const count = ({ figures }: Regency, id: Id) => {
    const value = figures?.[id]
    return value === null ? t('regencies.few') : value === undefined ? '' : format.number(value)
  }
  const columns: Column<Regency>[] = [
    { id: 'name', header: t('regencies.name'), names: true, cell: ({ name }) => name },
    {
      id: 'coverage',
      header: t('regencies.coverage'),
      number: true,
      cell: ({ figures }) =>
        figures?.coveragePercent == null ? '' : format.percent(figures.coveragePercent),
    },
    ...counts.map((id) => ({
      id,
      header: t(`regencies.figure.${id}`),
      number: true,
      cell: (regency: Regency) => count(regency, id),
    })),
    {
      id: 'asOf',
      header: t('regencies.asOf'),
      short: true,
      cell: ({ asOf }) => (asOf ? format.shortDate(asOf) : ''),
    },
  ]
  if (!province)
    columns.push({
      id: 'go',
      header: t('regencies.go'),
      cell: ({ code, name, grantId }) =>
        code === acting?.regencyCode ? (
          t('regencies.here')
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('regencies.goTo', { name })}
            loading={act.isPending && act.variables === grantId}
            onClick={() => grantId && act.mutate(grantId)}
          >
            {t('regencies.enter')}
          </Button>
        ),
    })
  return (
    <>
      <DataTable
        caption={t('regencies.title')}
        columns={columns}
        rows={province ? told : regencies}
        rowKey={({ code }) => code}
        cards
      />
      {province && silent.length > 0 && (
        <p className="quiet">
          {t('regencies.silent', { count: silent.length, names: silent.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  )
}
