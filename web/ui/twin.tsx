import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface TwinProps {
  id: string
  title: string
  note?: ReactNode
  picture: ReactNode
  table: ReactNode
  /** More controls, beside the switch between picture and table. */
  controls?: ReactNode
}

/** A picture whose title says the finding, and the same data as a table. */
export function Twin({ id, title, note, picture, table, controls }: TwinProps) {
  const { t } = useTranslation()
  const [view, setView] = useState('picture')
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <div>
          <h2 id={id}>{title}</h2>
          {note && <p className="quiet small">{note}</p>}
        </div>
        <div className="row">
          {controls}
          <SegmentedControl
            size="xs"
            aria-label={t('twin.label', { title })}
            value={view}
            onChange={setView}
            data={[
              { value: 'picture', label: t('twin.picture') },
              { value: 'table', label: t('twin.table') },
            ]}
          />
        </div>
      </div>
      {view === 'picture' ? picture : table}
    </section>
  )
}
