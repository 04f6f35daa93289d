import '@mantine/core/styles/NumberInput.css'
import { Button, NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionRow, RetentionView } from '../../../src/retention/api.ts'
import { api } from '../../ui/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../ui/reason-field.tsx'
import { May } from '../access/may.tsx'
import { retentionQuery } from './queries.ts'
import css from './retention.module.css'

/** One kind of data: how long, from when, why, what happens then, and how many that is today. */
export function OneKind({ kind }: { kind: RetentionRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [changing, setChanging] = useState(false)
  const { id, days, held, due, ending, basis, chosen, oldest } = kind
  return (
    <li className={css.one}>
      <div className={css.head}>
        <h3>{t(`retention.kind.${id}.name`)}</h3>
        <span className={due > 0 ? css.due : 'quiet'}>
          {days === null
            ? t('retention.kept', { count: held })
            : t('retention.due', { count: due, formatted: format.number(due), held: format.number(held) })}
        </span>
      </div>
      <p>
        {days === null ? t('retention.forever') : t('retention.days', { count: days })}{' '}
        {t(`retention.kind.${id}.since`)} {ending !== 'keep' && t(`retention.ending.${ending}`)}
        {oldest && due > 0 && ` ${t('retention.oldest', { day: format.date(oldest) })}`}
      </p>
      <p className="quiet small">
        {t(`retention.kind.${id}.why`)}{' '}
        {basis
          .map(({ instrument, confidence }) =>
            instrument === 'Semesta'
              ? t('retention.ownChoice')
              : `${instrument} (${t(`retention.confidence.${confidence}`)})`,
          )
          .join('; ')}
      </p>
      {chosen && (
        <p className="quiet small">
          {t('retention.chosen', {
            by: chosen.by,
            at: format.moment(chosen.at),
            reason: chosen.reason,
            days: kind.standardDays,
          })}
        </p>
      )}
      {kind.bounds && (
        <May right="retention.run">
          <div>
            <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
              {t('retention.change', { kind: t(`retention.kind.${id}.name`) })}
            </Button>
          </div>
          <Dialog opened={changing} title={t(`retention.kind.${id}.name`)} onClose={() => setChanging(false)}>
            <Choose kind={kind} bounds={kind.bounds} close={() => setChanging(false)} />
          </Dialog>
        </May>
      )}
    </li>
  )
}

interface ChooseProps {
  kind: RetentionRow
  bounds: NonNullable<RetentionRow['bounds']>
  close: () => void
}

function Choose({ kind, bounds, close }: ChooseProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [days, setDays] = useState<string | number>(kind.days ?? 0)
  const reason = useReason(5)
  const choose = useMutation({
    mutationFn: () =>
      api.put<RetentionView>('/retention/days', { kind: kind.id, days: Number(days), reason: reason.said }),
    onSuccess: (view) => {
      client.setQueryData(retentionQuery.queryKey, view)
      close()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.enough) choose.mutate()
  }
  return (
    <form onSubmit={submit} className="stack">
      {choose.error && <ProblemNote error={choose.error} />}
      <NumberInput
        label={t('retention.daysLabel')}
        description={t('retention.bounds', { least: bounds.least, most: bounds.most })}
        value={days}
        onChange={setDays}
        min={bounds.least}
        max={bounds.most}
        allowDecimal={false}
        hideControls
      />
      <ReasonField label={t('retention.reason')} reason={reason} />
      <div className="row">
        <Button type="submit" loading={choose.isPending} disabled={!reason.enough}>
          {t('retention.save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
