import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillView } from '../../../../src/financing/bills/api.ts'
import { api, download } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import css from '../financing.module.css'
import { EditProfile } from './edit-profile.tsx'
import { profilesQuery } from './queries.ts'

/** As many people as SIPP takes in one file. */
const aFile = 10_000

/** The workbook of members for BPJS: its columns, masked to look at, in full by two people. */
export function Members({ bill: { id, people, month } }: { bill: BillView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data: profiles = [] } = useQuery(profilesQuery)
  const [chosen, setChosen] = useState('')
  const [part, setPart] = useState(1)
  const [failed, setFailed] = useState<Error | null>(null)
  const [asking, setAsking] = useState(false)
  const profile = profiles.find((one) => one.id === chosen) ?? profiles[0]
  const parts = Math.max(1, Math.ceil(people / aFile))
  const ask = useMutation({
    mutationFn: (reason: string) =>
      api.post('/exports', {
        kind: 'bill',
        members: { billId: id, profileId: profile!.id, part },
        purpose: 'financing',
        reason,
      }),
    onSuccess: () => {
      setAsking(false)
      notify(t('bills.membersAsked'))
    },
  })
  if (!profile) return null
  const masked = () =>
    download(
      `/financing/bills/${id}/members?profile=${profile.id}&part=${part}`,
      `peserta-${month.slice(0, 7)}-${part}.xlsx`,
    ).catch(setFailed)
  return (
    <details className="section">
      <summary>{t('bills.members')}</summary>
      <p className="quiet">{t('bills.membersLead')}</p>
      {failed && <ProblemNote error={failed} />}
      <div className={css.form}>
        <NativeSelect
          label={t('bills.profile')}
          value={profile.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={profiles.map((one) => ({ value: one.id, label: one.name }))}
        />
        {parts > 1 && (
          <NativeSelect
            label={t('bills.membersPartLabel')}
            value={String(part)}
            onChange={(event) => setPart(Number(event.currentTarget.value))}
            data={Array.from({ length: parts }, (_, i) => ({
              value: String(i + 1),
              label: t('bills.membersPart', { part: i + 1, parts }),
            }))}
          />
        )}
      </div>
      {profile.unverified && <p className="quiet small">{t('bills.profileUnverified')}</p>}
      <div className="row" style={{ marginBlock: '1rem' }}>
        <Button variant="default" onClick={() => void masked()}>
          {t('bills.membersDownload')}
        </Button>
        {may('exports.ask') && <Button onClick={() => setAsking(true)}>{t('bills.membersAsk')}</Button>}
      </div>
      {may('bills.make') && (
        <EditProfile key={profile.id} profile={profile} onSaved={(saved) => setChosen(saved)} />
      )}
      <AskReason
        opened={asking}
        title={t('bills.membersAsk')}
        lead={t('bills.membersLead')}
        shortest={10}
        act={t('bills.membersAsk')}
        busy={ask.isPending}
        error={ask.error}
        onSay={(reason) => ask.mutate(reason)}
        onClose={() => setAsking(false)}
      />
    </details>
  )
}
