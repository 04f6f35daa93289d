import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Licence, PreviewView } from '../../../src/public/api.ts'
import { api } from '../../ui/api.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useGroupName, useSegmentName } from '../coverage/words.ts'
import { KindTable } from './kind-table.tsx'
import { PlaceTable } from './place-table.tsx'
import css from './public.module.css'

/** What would be published, with what is hidden; published only as it was seen here. */
export function Preview() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [segment, group] = [useSegmentName(), useGroupName()]
  const [licence, setLicence] = useState<Licence>('CC-BY-4.0')
  const [asking, setAsking] = useState(false)
  const look = useMutation({ mutationFn: () => api.post<PreviewView>('/publications/preview', {}) })
  const seen = look.data
  const month = seen ? format.month(seen.file.asOf) : ''
  const publish = useMutation({
    mutationFn: () => api.post('/publications', { licence, fingerprint: seen?.fingerprint ?? '' }),
    onSuccess: async () => {
      setAsking(false)
      look.reset()
      await client.invalidateQueries({ queryKey: ['publications'] })
      notify(t('publik.made.done', { month }))
    },
  })
  const kinds = (by: 'segment' | 'group') =>
    seen?.file.kinds.filter((kind) => kind.by === by && kind.district === null) ?? []
  return (
    <>
      <div className="stack">
        <div className={css.acts}>
          <Button
            variant={seen ? 'default' : 'filled'}
            loading={look.isPending}
            onClick={() => look.mutate()}
          >
            {t('publik.made.look')}
          </Button>
          {look.isPending && <span className="quiet">{t('publik.made.wait')}</span>}
        </div>
        {look.error && <ProblemNote error={look.error} />}
      </div>
      {seen && (
        <>
          <p>{t('publik.made.found', { month, hidden: seen.hidden, cells: seen.cells })}</p>
          <div className={css.acts}>
            <NativeSelect
              label={t('publik.made.licence')}
              value={licence}
              onChange={({ currentTarget }) => setLicence(currentTarget.value as Licence)}
              data={[
                { value: 'CC-BY-4.0', label: 'CC BY 4.0' },
                { value: 'CC0-1.0', label: 'CC0 1.0' },
              ]}
            />
            <Button onClick={() => setAsking(true)}>{t('publik.made.publish')}</Button>
          </div>
          <PlaceTable file={seen.file} />
          <KindTable title={t('publik.segments')} rows={kinds('segment')} nameOf={segment} />
          <KindTable title={t('publik.groups')} rows={kinds('group')} nameOf={group} />
        </>
      )}
      <Confirm
        opened={asking}
        title={t('publik.made.publish')}
        words={t('publik.made.sure', { month })}
        act={t('publik.made.publish')}
        busy={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
