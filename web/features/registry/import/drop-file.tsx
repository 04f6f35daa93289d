import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import css from '../registry.module.css'

interface DropFileProps {
  file: File | null
  change: (file: File | null) => void
  error: string | undefined
}

/** A file dropped here, or chosen by click or keyboard: underneath is the browser's own file field. */
export function DropFile({ file, change, error }: DropFileProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    change(event.dataTransfer.files[0] ?? null)
  }

  return (
    <div className="stack">
      {error && (
        <p id="file-error" style={{ margin: 0, color: 'var(--bad)' }}>
          {error}
        </p>
      )}
      <label
        className={css.drop}
        data-over={over || undefined}
        data-file={file ? true : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="file-spreadsheet" size={32} stroke={1.5} />
        {file ? (
          <span>
            {file.name} ({format.fileSize(file.size)}) · <strong>{t('import.otherFile')}</strong>
          </span>
        ) : (
          <span>
            <strong>{t('import.chooseFile')}</strong> {t('import.orDrop')}
          </span>
        )}
        <span className="small">{t('import.formats')}</span>
        <input
          id="file"
          type="file"
          className="heard"
          accept=".xlsx,.ods,.csv,.txt,.tsv"
          aria-describedby={error ? 'file-error' : undefined}
          onChange={(event) => change(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
    </div>
  )
}
