import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView, VisitsView } from '../../../../src/outreach/visits/api.ts'
import { dayOf } from '../../../../src/platform/day.ts'
import { api } from '../../../ui/api.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type Said, VisitFields } from './visit-fields.tsx'

/** What was found at the door; written down once, under an id made here. */
export function VisitForm({ member }: { member: MemberView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const id = useRef(crypto.randomUUID())
  const tell = useMutation({
    mutationFn: (visit: Said) =>
      api.post<VisitsView>('/outreach/visits', {
        visits: [{ id: id.current, memberId: member.id, ...visit }],
      }),
    onSuccess: async ({ applied, conflicts }) => {
      if (!applied) return
      id.current = crypto.randomUUID()
      notify(t(conflicts > 0 ? 'visits.keptConflict' : 'visits.kept'))
      await client.invalidateQueries({ queryKey: ['outreach'] })
    },
  })
  return (
    <section className="section">
      <h2>{t('visits.record')}</h2>
      <VisitFields
        today={dayOf(new Date())}
        faults={tell.data?.faults.map(({ code }) => code) ?? []}
        problem={tell.error && <ProblemNote error={tell.error} />}
        busy={tell.isPending}
        save={tell.mutate}
      />
    </section>
  )
}
