import { Button, FileInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswersView, BillView } from '../../../../src/financing/bills/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../financing.module.css'
import { useMoneyAct } from '../queries.ts'

const shown = 20

/** BPJS's answer: looked at first, entered when it is understood. */
export function Answers({ bill: { id, waiting } }: { bill: BillView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [settling, setSettling] = useState(false)
  const send = useMutation({
    mutationFn: (how: { apply: boolean; leaveOut?: boolean }) => {
      const form = new FormData()
      // Fields stand before the file, as the server reads them when the file begins.
      form.append('apply', String(how.apply))
      form.append('leaveOut', String(how.leaveOut ?? false))
      form.append('file', file!)
      return api.upload<AnswersView>(`/financing/bills/${id}/answers`, form)
    },
    onSuccess: async ({ applied }) => {
      if (!applied) return
      setFile(null)
      notify(t('bills.answersApplied'))
      await client.invalidateQueries({ queryKey: ['financing'] })
    },
  })
  const settle = useMoneyAct(
    () => `/financing/bills/${id}/settle`,
    t('bills.settledNow'),
    () => setSettling(false),
  )
  const found = send.data && !send.data.applied ? send.data : undefined
  return (
    <section className="section" aria-labelledby="jawaban">
      <h2 id="jawaban">{t('bills.answersTitle')}</h2>
      <p className="quiet">{t('bills.answersLead')}</p>
      <div className={css.form}>
        <FileInput
          label={t('bills.answersFile')}
          value={file}
          onChange={(chosen) => {
            setFile(chosen)
            send.reset()
          }}
          accept=".xlsx,.ods,.csv"
        />
      </div>
      {send.error && <ProblemNote error={send.error} />}
      {found && <Found found={found} />}
      <div className="row" style={{ marginBlockStart: '1rem' }}>
        {!found && (
          <Button disabled={!file} loading={send.isPending} onClick={() => send.mutate({ apply: false })}>
            {t('bills.answersCheck')}
          </Button>
        )}
        {found && found.accepted + found.rejected > 0 && (
          <Button
            loading={send.isPending}
            onClick={() => send.mutate({ apply: true, leaveOut: found.faults.length > 0 })}
          >
            {t(found.faults.length > 0 ? 'bills.answersApplyRest' : 'bills.answersApply')}
          </Button>
        )}
        <Button variant="default" onClick={() => setSettling(true)}>
          {t('bills.settle')}
        </Button>
      </div>
      <AskReason
        opened={settling}
        title={t('bills.settleTitle')}
        lead={t('bills.settleWords', { people: format.number(waiting.people) })}
        act={t('bills.settle')}
        busy={settle.isPending}
        error={settle.error}
        onSay={(reason) => settle.mutate({ given: null, body: { answer: 'accepted', reason } })}
        onClose={() => setSettling(false)}
      />
    </section>
  )
}

function Found({ found: { accepted, rejected, waiting, faults } }: { found: AnswersView }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const counts = { accepted: number(accepted), rejected: number(rejected), waiting: number(waiting) }
  return (
    <div role="status">
      <p>{t('bills.answersFound', counts)}</p>
      {faults.length > 0 && (
        <>
          <p>
            <strong>{t('bills.answersFaults', { rows: number(faults.length) })}</strong>
          </p>
          <ul>
            {faults.slice(0, shown).map(({ row, code }) => (
              <li key={`${row} ${code}`}>{t('bills.answersRow', { row, why: t(`bills.fault.${code}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
