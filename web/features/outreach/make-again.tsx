import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../ui/api.ts'
import { useFormat } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'

/** For who has just opened a source or settled something, and does not want to wait for the night. */
export function MakeAgain() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () => api.post<{ people: number }>('/outreach/paths/make', {}),
    onSuccess: async ({ people }) => {
      await client.invalidateQueries({ queryKey: ['outreach'] })
      notify(t('paths.madeNow', { people: format.number(people) }))
    },
  })
  return (
    <>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
        {t('paths.make')}
      </Button>
      {make.error && <ProblemNote error={make.error} />}
    </>
  )
}
