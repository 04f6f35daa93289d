import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkerActsView } from '../../../../src/registry/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMay } from '../../access/may.tsx'
import css from './joining.module.css'
import { actsQuery, useAct } from './queries.ts'

type Act = WorkerActsView[number]

/** What people decided of this worker, with the way back. */
export function Acts({ workerId }: { workerId: string }) {
  const { t } = useTranslation()
  const acts = useQuery(actsQuery(workerId)).data ?? []
  if (acts.length === 0) return null
  return (
    <>
      <h3>{t('joining.acts')}</h3>
      <ul className={css.acts}>
        {acts.map((act) => (
          <li key={act.id}>
            <One act={act} />
          </li>
        ))}
      </ul>
    </>
  )
}

function One({ act }: { act: Act }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const undo = useAct(
    () => `/worker-acts/${act.id}/undo`,
    (reason: string) => ({ reason }),
    t('joining.undone'),
    () => setAsking(false),
  )
  const words = t(act.kind === 'merge' ? 'joining.actMerge' : 'joining.actSplit', {
    worker: act.workerName ?? '',
    other: act.otherName ?? '',
    records: act.records,
  })
  const day = (at: string) => format.date(at.slice(0, 10))
  return (
    <>
      <p>
        {words}
        {act.waits && <em className="quiet"> ({t('joining.waits')})</em>}
        <br />
        <span className="quiet small">
          {t('joining.by', { by: act.decidedBy, day: day(act.decidedAt), reason: act.reason })}
        </span>
        {act.undoneAt && (
          <span className="quiet small">
            {' '}
            {t('joining.undoneBy', { by: act.undoneBy, day: day(act.undoneAt), reason: act.undoneReason })}
          </span>
        )}
      </p>
      {!act.undoneAt && may('people.join') && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {t('joining.undo')}
        </Button>
      )}
      <AskReason
        opened={asking}
        title={t('joining.undo')}
        lead={t('joining.undoLead')}
        act={t('joining.undo')}
        busy={undo.isPending}
        error={undo.error}
        onSay={undo.mutate}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
