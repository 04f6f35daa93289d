import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src/registry/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ImportState } from '../import-state.tsx'
import { importQuery } from '../queries.ts'
import { DryRun } from './dry-run.tsx'
import { Finished } from './finished.tsx'
import { Reading } from './reading.tsx'
import { Refused } from './refused.tsx'
import { type StepName, Steps } from './steps.tsx'

const route = getRouteApi('/inside/daftar/impor/$id')
const stepOf: Record<ImportView['status'], StepName> = {
  staging: 'read',
  refused: 'read',
  staged: 'check',
  cancelled: 'check',
  committed: 'save',
  undone: 'save',
}

/** One import on its way: read, checked, saved, and undone if need be. It can be left and come back to. */
export function ImportPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { id } = route.useParams()
  const found = useQuery(importQuery(id))
  if (found.error && !found.data)
    return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={6} />
  const view = found.data
  return (
    <Page
      title={view.listName}
      lead={
        <div className="stack">
          <p>
            {t('import.about', {
              kind: t(`import.kind.${view.kind}.name`),
              office: view.officeName,
              day: format.date(view.asOf),
              file: view.fileName,
              size: format.fileSize(view.fileBytes),
            })}
          </p>
          <Steps at={stepOf[view.status]} />
        </div>
      }
      aside={<ImportState status={view.status} />}
    >
      {view.status === 'staging' ? (
        <Reading view={view} />
      ) : view.status === 'refused' ? (
        <Refused view={view} />
      ) : view.status === 'staged' ? (
        <DryRun view={view} />
      ) : (
        <Finished view={view} />
      )}
    </Page>
  )
}
