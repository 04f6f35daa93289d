import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportView, isOfEvents } from '../../../../src/registry/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import css from '../registry.module.css'
import { useImportAct } from './act.ts'
import { CancelImport } from './cancel-import.tsx'
import { Counts } from './counts.tsx'
import { Issues } from './issues.tsx'
import { Rows } from './rows.tsx'
import { Understood } from './understood.tsx'

const wordsOf = ({ additive, kind }: ImportView) =>
  isOfEvents(kind) ? 'import.commitEvents' : additive ? 'import.commitAnswers' : 'import.commitWords'

/** Nothing is saved yet: what was understood, what would change, what is wrong, and the one button that saves. */
export function DryRun({ view }: { view: ImportView }) {
  const { t } = useTranslation()
  const [issue, setIssue] = useState<string | undefined>()
  const [change, setChange] = useState<string | undefined>()
  const [asking, setAsking] = useState(false)
  const commit = useImportAct(view.id, 'commit', () => setAsking(false))
  const { counts } = view
  const saved = counts ? counts.rows - counts.rejected : 0
  return (
    <>
      <div className={css.commit}>
        <p role="status">
          {view.canCommit
            ? t('import.ready', { count: saved })
            : view.missingFields.length > 0
              ? t('import.missing', {
                  fields: view.missingFields.map((field) => t(`import.field.${field}`)).join(', '),
                })
              : t('import.cannot')}
        </p>
        <May right="lists.import">
          <div className="row">
            <Button disabled={!view.canCommit} onClick={() => setAsking(true)}>
              {t('import.commit')}
            </Button>
            <CancelImport id={view.id} />
          </div>
        </May>
      </div>
      {commit.error && <ProblemNote error={commit.error} />}
      <Understood view={view} />
      {counts && (
        <>
          <Counts counts={counts} change={change} choose={setChange} />
          <Issues view={view} issue={issue} choose={setIssue} />
          <Rows id={view.id} issue={issue} change={change} />
          <Confirm
            opened={asking}
            title={t('import.commitTitle')}
            words={t(wordsOf(view), {
              count: saved,
              list: view.listName,
              rejected: counts.rejected,
              gone: counts.gone,
            })}
            act={t('import.commit')}
            busy={commit.isPending}
            error={commit.error}
            onConfirm={() => commit.mutate()}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </>
  )
}
