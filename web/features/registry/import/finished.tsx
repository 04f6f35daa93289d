import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportView, isOfEvents } from '../../../../src/registry/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ButtonLink, Link } from '../../../ui/links.tsx'
import { May } from '../../access/may.tsx'
import css from '../registry.module.css'
import { useImportAct } from './act.ts'
import { Counts } from './counts.tsx'
import { EventsMade } from './events-made.tsx'
import { Issues } from './issues.tsx'
import { Rows } from './rows.tsx'

/** Saved, undone or cancelled: what happened, where it shows, and the way back. */
export function Finished({ view }: { view: ImportView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const [issue, setIssue] = useState<string | undefined>()
  const [change, setChange] = useState<string | undefined>()
  const undo = useImportAct(view.id, 'undo', () => setAsking(false))
  const saved = view.status === 'committed'
  const ofEvents = isOfEvents(view.kind)
  const rows = (view.counts?.rows ?? 0) - (view.counts?.rejected ?? 0)
  const when = saved ? view.committedAt : view.undoneAt
  return (
    <>
      <div className={css.done} role="status">
        {saved ? <Icon name="circle-check-filled" size={32} /> : <Icon name="arrow-back-up" size={32} />}
        <div className="stack">
          <div>
            <h2>{t(`import.finished.${view.status}`, { count: rows })}</h2>
            <p className="quiet">
              {t(
                ofEvents && view.status !== 'cancelled'
                  ? `import.events.${view.status}`
                  : `import.finishedNext.${view.status}`,
              )}{' '}
              {when && `(${format.moment(when)})`}
            </p>
          </div>
          <div className="row">
            {saved ? (
              <>
                {ofEvents ? (
                  <ButtonLink to="/klaim/peristiwa">{t('import.events.see')}</ButtonLink>
                ) : (
                  <ButtonLink to="/">{t('import.seeFigures')}</ButtonLink>
                )}
                <Link to="/daftar/impor">{t('import.another')}</Link>
              </>
            ) : (
              <ButtonLink to="/daftar/impor" search={{ list: view.listId }}>
                {t('import.tryAgain')}
              </ButtonLink>
            )}
            {view.canUndo && (
              <May right="lists.import">
                <Button variant="default" onClick={() => setAsking(true)}>
                  {t('import.undo')}
                </Button>
              </May>
            )}
          </div>
        </div>
      </div>
      {view.counts?.events && <EventsMade events={view.counts.events} />}
      {view.counts && (
        <>
          <Counts counts={view.counts} change={change} choose={setChange} />
          <Issues view={view} issue={issue} choose={setIssue} />
          {view.status !== 'cancelled' && <Rows id={view.id} issue={issue} change={change} />}
        </>
      )}
      <Confirm
        opened={asking}
        title={t('import.undoTitle')}
        words={t(ofEvents ? 'import.undoEvents' : view.additive ? 'import.undoAnswers' : 'import.undoWords', {
          count: rows,
          list: view.listName,
        })}
        act={t('import.undo')}
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
