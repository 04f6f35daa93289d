import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { useMay } from '../../access/may.tsx'
import { Acts } from './acts.tsx'
import { Merge } from './merge.tsx'
import { Split } from './split.tsx'

/** Merging this person with another, or taking from them what is somebody else's; and what was decided so far. */
export function Joining({ view, workerId }: { view: PersonView; workerId: string }) {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'merge' | 'split' | null>(null)
  const may = useMay()
  const close = () => setDoing(null)
  const own = view.sources.filter((source) => source.kind !== 'participants' && source.kind !== 'dukcapil')
  return (
    <section className="section" aria-labelledby="gabung">
      <div className="section-head">
        <div>
          <h2 id="gabung">{t('joining.title')}</h2>
          <p className="quiet small">{t('joining.lead')}</p>
        </div>
        {doing === null && may('people.join') && (
          <div className="row">
            <Button variant="default" onClick={() => setDoing('merge')}>
              {t('joining.merge')}
            </Button>
            {own.length > 1 && (
              <Button variant="default" onClick={() => setDoing('split')}>
                {t('joining.split')}
              </Button>
            )}
          </div>
        )}
      </div>
      {doing === 'merge' && <Merge view={view} workerId={workerId} close={close} />}
      {doing === 'split' && <Split sources={own} workerId={workerId} close={close} />}
      <Acts workerId={workerId} />
    </section>
  )
}
