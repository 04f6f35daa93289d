import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignView } from '../../../../src/outreach/campaigns/api.ts'
import { download } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../outreach.module.css'
import { SheetBack } from './sheet-back.tsx'

/** The list of a village to print or to fill in, and the filled one coming back. */
export function Paper({ campaign: { id, places } }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const known = places.filter(({ code }) => code)
  const [village, setVillage] = useState(known[0]?.code ?? '')
  const take = useMutation({
    mutationFn: (format: 'pdf' | 'xlsx') =>
      download(`/outreach/campaigns/${id}/paper`, `kunjungan-${village}.${format}`, { village, format }),
  })
  return (
    <section className="section">
      <h2>{t('visits.paper')}</h2>
      <p className="quiet">{t('visits.paperLead')}</p>
      {take.error && <ProblemNote error={take.error} />}
      <div className={css.form}>
        <NativeSelect
          label={t('campaigns.column.village')}
          value={village}
          onChange={(event) => setVillage(event.currentTarget.value)}
          data={known.map(({ code, name, district }) => ({ value: code, label: `${name}, ${district}` }))}
        />
        <div className={`row ${css.wide}`}>
          <Button variant="default" loading={take.isPending} onClick={() => take.mutate('pdf')}>
            {t('visits.takePdf')}
          </Button>
          <Button variant="default" loading={take.isPending} onClick={() => take.mutate('xlsx')}>
            {t('visits.takeXlsx')}
          </Button>
        </div>
      </div>
      <SheetBack />
    </section>
  )
}
