import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import { Tick } from '../../../ui/tick.tsx'
import css from './joining.module.css'
import { useAct } from './queries.ts'

interface SplitProps {
  sources: PersonView['sources']
  workerId: string
  close: () => void
}

/** Marks the records that are somebody else's. */
export function Split({ sources, workerId, close }: SplitProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string[]>([])
  const reason = useReason()
  const split = useAct(
    () => `/workers/${workerId}/split`,
    (said: string) => ({ recordIds: chosen, reason: said }),
    t('joining.splitted'),
    close,
  )
  const possible = chosen.length > 0 && chosen.length < sources.length && reason.enough
  return (
    <form
      className={css.say}
      onSubmit={(event) => {
        event.preventDefault()
        if (possible) split.mutate(reason.said)
      }}
    >
      {split.error && <ProblemNote error={split.error} />}
      <fieldset className={css.choose}>
        <legend>{t('joining.splitLead')}</legend>
        <p className="quiet small">{t('joining.splitNeeds')}</p>
        {sources.map((source) => (
          <Tick
            key={source.sourceRecordId}
            checked={chosen.includes(source.sourceRecordId)}
            change={(now) =>
              setChosen((before) =>
                now
                  ? [...before, source.sourceRecordId]
                  : before.filter((id) => id !== source.sourceRecordId),
              )
            }
          >
            {source.said.name ?? ''} – {source.listName}, {source.officeName}
            <br />
            <small className="quiet">
              {[source.said.nik, source.said.birthDate, source.said.village].filter(Boolean).join(' · ')}
            </small>
          </Tick>
        ))}
      </fieldset>
      <ReasonField label={t('joining.reason')} reason={reason} />
      <div className="row">
        <Button type="submit" loading={split.isPending} disabled={!possible}>
          {t('joining.splitDo')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
