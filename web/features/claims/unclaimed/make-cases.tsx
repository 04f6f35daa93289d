import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'

interface MakeCasesProps {
  certainty: 'owed' | 'perhaps'
  /** How many deaths of the whole list are no case yet. */
  all: number
  chosen: string[]
  done: () => void
}

/** Deaths nobody reported become cases: the chosen ones, or all there are. */
export function MakeCases({ certainty, all, chosen, done }: MakeCasesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const count = chosen.length || all
  const make = useMutation({
    mutationFn: () =>
      api.post<{ made: number; claims: number }>('/claims/unclaimed/events', {
        certainty,
        ids: chosen.length > 0 ? chosen : null,
      }),
    onSuccess: async ({ made, claims }) => {
      setAsking(false)
      done()
      notify(t('unclaimed.madeNow', { made: format.number(made), claims: format.number(claims) }))
      await client.invalidateQueries({ queryKey: ['claims'] })
    },
  })
  return (
    <div className="stack">
      <p style={{ margin: 0 }}>{t('unclaimed.noCase', { count: all })}</p>
      <div>
        <Button onClick={() => setAsking(true)}>
          {t(chosen.length > 0 ? 'unclaimed.makeChosen' : 'unclaimed.makeAll', { count })}
        </Button>
      </div>
      <Confirm
        opened={asking}
        title={t('unclaimed.makeTitle')}
        words={t('unclaimed.makeWords', { count })}
        act={t(chosen.length > 0 ? 'unclaimed.makeChosen' : 'unclaimed.makeAll', { count })}
        busy={make.isPending}
        error={make.error}
        onConfirm={() => make.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
